# The tools' versions, in one place. wasm-bindgen's is not here: it must equal the one in Cargo.lock, so it is read from there.
RUST_AT_LEAST=1.95
NODE_AT_LEAST=20
TRUNK=0.21.14
BINARYEN=132.0.0
GECKODRIVER=0.37.1

# The version of wasm-bindgen that the app is compiled against: generated glue and compiled code must come from the same one.
wasm_bindgen_version() {
  awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' "$ROOT/Cargo.lock"
}
