#!/usr/bin/env bash
# Where Rust's distribution server can't be reached: builds the standard library for WebAssembly from Debian's source of the same
# compiler version, and puts it where rustup would have. Only the finished libraries stay; ordinary builds then work unchanged.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
STEP=wasm-target
LOG="$1"
cd "$ROOT"
by_hand="Where the network allows it, run \`rustup target add wasm32-unknown-unknown\`, then the same command again."

version="$(rustc --version | awk '{ print $2 }')"
case "$version" in
  1.95.0) sha256=fee0a232c32b6f919b2166efc441a7c37884905bdcc2170163579eeed5feee6b ;;
  *) fail "$by_hand" "rustup could not bring the WebAssembly target, and the checksum of Debian's source is known for Rust 1.95.0 only (here: $version)." ;;
esac
apt_helper=/usr/lib/apt/apt-helper
[ -x "$apt_helper" ] || fail "$by_hand" "rustup could not bring the WebAssembly target, and without apt there is no second way to get it."

# The temporary work lies beside the sysroot's own files, so that the last move is a rename within one file system.
sysroot="$(rustc --print sysroot)"
source="$sysroot/lib/rustlib/src/rust/library"
final="$sysroot/lib/rustlib/wasm32-unknown-unknown"
work="$(mktemp -d "$sysroot/lib/rustlib/juneward-XXXXXX" 2>>"$LOG")" || fail "Run the same command as the user who installed Rust."
# A source that was here before belongs to somebody else: it is used, and it stays.
borrowed=no
if [ -d "$source" ]; then borrowed=yes; fi
clean() {
  rm -rf "$work"
  if [ "$borrowed" = no ]; then
    rm -rf "$source"
    rmdir "$sysroot/lib/rustlib/src/rust" "$sysroot/lib/rustlib/src" 2>/dev/null || true
  fi
}
trap clean EXIT

# The mirrors that apt is set up with, each once. apt's own downloader also brings its proxy settings and checks the sum.
fetch() {
  local site
  for site in $(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 2>>"$LOG" | sort -u); do
    if logged "$apt_helper" download-file "$site/pool/main/r/rustc/rustc_$version+dfsg1.orig.tar.xz" "$work/source.tar.xz" "SHA256:$sha256"; then
      return 0
    fi
  done
  return 1
}

if [ "$borrowed" = no ]; then
  fetch || fail "$by_hand" "neither rustup nor a mirror known to apt could bring Rust $version's standard library."
  mkdir "$work/source"
  logged tar -xJf "$work/source.tar.xz" -C "$work/source" --strip-components=1 --wildcards '*/library' ||
    fail "Install xz-utils (\`sudo apt-get install xz-utils\`) and run the same command again."
  mkdir -p "$(dirname "$source")"
  mv "$work/source/library" "$source"
fi

# Any empty crate will do: building it builds the standard library first.
mkdir -p "$work/empty/src"
: >"$work/empty/src/lib.rs"
printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n\n[workspace]\n' >"$work/empty/Cargo.toml"
toolchain="$sysroot/bin"
(
  cd "$work/empty"
  RUSTC="$toolchain/rustc" RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR="$work/target" logged "$toolchain/cargo" build \
    --release --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort,test
) || fail "Check that crates.io can be reached, then run the same command again."

mkdir -p "$work/finished/lib"
for library in "$work"/target/wasm32-unknown-unknown/release/deps/lib*.rlib; do
  case "$(basename "$library")" in libempty-*) ;; *) cp "$library" "$work/finished/lib/" ;; esac
done
rm -rf "$final"
mv "$work/finished" "$final"
