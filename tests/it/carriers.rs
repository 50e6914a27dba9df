//! What happens to a file on its way: every carrier gives the file back byte for byte, or a refusal; never something else.

use crate::support::{
    frameworks::built_in,
    generate::{cases, workbook},
    path, text,
};
use juneward::domain::{Language, Workbook};
use juneward::export::report;
use juneward::i18n::Voice;
use juneward::storage::{
    Arrived, Unreadable, decode, levels_code, link_code, link_text, read_incoming, read_levels, read_workbook, unwrapped,
    wrap, write_levels, write_workbook,
};
use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;

const GOLDEN: &str = "tests/fixtures/workbook-v1.json";

/// As the app does with what was picked, dropped or pasted.
fn opened(bytes: &[u8]) -> Result<String, Unreadable> {
    decode(bytes).and_then(|text| unwrapped(&text))
}

fn golden_report() -> String {
    let workbook = read_workbook(&text(GOLDEN)).expect("the golden file");
    let block = wrap(&text(GOLDEN));
    report(Voice(Language::English), &workbook, &built_in(Language::English), "November 21, 2026", &block)
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(bytes).collect()
}

#[test]
fn f24_a_report_that_was_saved_again_by_another_program_gives_the_same_file() {
    let golden = text(GOLDEN);
    for name in ["saved-by-chromium.html", "saved-by-libreoffice.html", "saved-by-libreoffice.txt"] {
        let bytes = std::fs::read(path(&format!("tests/fixtures/carriers/{name}"))).expect("a fixture");
        assert!(opened(&bytes).as_ref() == Ok(&golden), "{name}");
    }
}

#[test]
fn f24_a_report_that_mail_programs_re_coded_gives_the_same_file() {
    let (golden, report) = (text(GOLDEN), golden_report());
    let old: Vec<u8> = report.chars().map(|letter| u8::try_from(letter).unwrap_or(b'?')).collect();
    let quoted = report.lines().map(|line| ["> ", line].concat()).collect::<Vec<_>>().join("\r\n");
    for (name, bytes) in [
        ("as it is", report.clone().into_bytes()),
        ("with a mark in front", format!("\u{feff}{report}").into_bytes()),
        ("with the line ends of Windows", report.replace('\n', "\r\n").into_bytes()),
        ("with the line ends of old Macs", report.replace('\n', "\r").into_bytes()),
        ("UTF-16, little end first", utf16(&report, u16::to_le_bytes)),
        ("UTF-16, big end first", utf16(&report, u16::to_be_bytes)),
        ("UTF-16 without a mark", utf16(&report, u16::to_le_bytes)[2..].to_vec()),
        ("in an old encoding", old),
        ("quoted in an answer", quoted.into_bytes()),
        ("between a greeting and a signature", format!("Hi Ana!\n\n{report}\n-- \nMs. O’Brien, room 4").into_bytes()),
        ("in one line", report.replace('\n', " ").into_bytes()),
        ("broken at every 50th letter", {
            let letters: Vec<_> = report.chars().collect();
            letters.chunks(50).map(|chunk| chunk.iter().collect::<String>() + "\n").collect::<String>().into_bytes()
        }),
    ] {
        let found = opened(&bytes);
        // Letters that are broken in the middle of the mark are no mark any more; nothing else may go wrong.
        if name.starts_with("broken") && !String::from_utf8_lossy(&bytes).contains("JUNEWARD-1.14491.") {
            continue;
        }
        assert!(found.as_ref() == Ok(&golden), "{name}: {:?}", found.map(|text| text.len()));
    }
}

#[test]
fn f34_a_report_that_was_cut_anywhere_is_refused_or_whole() {
    let (golden, report) = (text(GOLDEN), golden_report());
    for end in (1..report.len()).step_by(97).filter(|end| report.is_char_boundary(*end)) {
        let Ok(found) = opened(&report.as_bytes()[..end]) else { continue };
        if found == golden {
            assert!(report[end..].find("END-JUNEWARD").is_none_or(|left| left < 3), "cut at {end} reads as whole");
        } else {
            assert!(read_workbook(&found).is_err(), "cut at {end} reads as something else");
        }
    }
}

#[test]
fn f24_the_text_of_a_file_in_a_mail_is_found_between_other_words() {
    let golden = text(GOLDEN);
    let quoted = golden.lines().map(|line| [">> ", &line.replacen("  ", "\u{a0} ", 1)].concat()).collect::<Vec<_>>();
    let quoted = quoted.join("\r\n");
    let expected = read_workbook(&golden).expect("the golden file");
    for (name, mail) in [
        ("a report", golden_report()),
        ("a signature behind", format!("{golden}\n--\nMs. O’Brien {{room 4}}")),
        ("words before and behind", format!("Hi {{all}},\r\nhere it is:\r\n{}\r\nBest", golden.replace('\n', "\r\n"))),
        ("quoted, with unbreakable blanks", format!("Ana wrote:\n{quoted}\nThanks!")),
    ] {
        let found = decode(mail.as_bytes()).and_then(|text| read_incoming(&text));
        assert!(found == Ok(vec![Arrived::Workbook(Box::new(expected.clone()))]), "{name}: {:?}", found.map(drop));
    }
}

/// What a mail program makes of an attachment's text, in its own order: words around it, line ends, an encoding.
fn re_coded(text: &str) -> Vec<(String, Vec<u8>)> {
    let around = [
        ("bare", text.to_owned()),
        ("a signature behind", format!("{text}\n-- \nMs. O’Brien {{room 4}}\n\"Elm Street\" <elm@example.org>\n")),
        ("a signature before", format!("Ms. O’Brien, room 4\n___________\n\n{text}")),
        (
            "both",
            format!("Sent from my iPad\n\n{text}\n\n> -- \n> Ana García\nCONFIDENTIAL: this e-mail {{and what is in it}}"),
        ),
    ];
    let mut all = Vec::new();
    for (name, text) in around {
        for (ends, text) in
            [("its own line ends", text.clone()), ("CRLF", text.replace('\n', "\r\n")), ("CR", text.replace('\n', "\r"))]
        {
            let big = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            for (encoding, bytes) in [
                ("UTF-8", text.clone().into_bytes()),
                ("UTF-8 with a mark", format!("\u{feff}{text}").into_bytes()),
                ("UTF-16, little end first", utf16(&text, u16::to_le_bytes)),
                ("UTF-16, big end first", utf16(&text, u16::to_be_bytes)),
                ("UTF-16, little end first, no mark", utf16(&text, u16::to_le_bytes)[2..].to_vec()),
                ("UTF-16, big end first, no mark", big),
            ] {
                all.push((format!("{name}, {ends}, {encoding}"), bytes));
            }
        }
    }
    all
}

#[test]
fn f24_f34_every_carrier_is_read_whole_however_a_mail_program_re_codes_it_and_refused_where_it_cuts_it() {
    let golden = text(GOLDEN);
    let (book, framework) = (read_workbook(&golden).expect("the golden file"), built_in(Language::English));
    let levels = levels_code(&book, &framework).expect("the same review");
    let link = link_code(&compress_to_vec(link_text(&book, &framework).as_bytes(), 9));
    // As the session does with what was found.
    let opened = |bytes: &[u8]| -> Result<Vec<Workbook>, Unreadable> {
        let found = read_incoming(&decode(bytes)?)?;
        found
            .into_iter()
            .map(|one| match one {
                Arrived::Workbook(book) => Ok(*book),
                Arrived::Linked(book) => Ok(book.unfolded(&framework)),
                Arrived::Levels(levels) => read_levels(&levels, &framework),
                Arrived::Unreadable { why, .. } => Err(why),
            })
            .collect()
    };
    let only = read_levels(&write_levels(&book, &framework).expect("the same review"), &framework).expect("levels");
    for (carrier, text, expected) in [
        ("a file", golden.clone(), &book),
        ("a report", golden_report(), &book),
        ("a link", format!("https://example.org/juneward/#{link}"), &book),
        ("levels", levels, &only),
    ] {
        let expected = Ok(vec![expected.clone()]);
        for (name, bytes) in re_coded(&text) {
            assert!(opened(&bytes) == expected, "{carrier}: {name}: {:?}", opened(&bytes).map(|found| found.len()));
            for part in 1..12 {
                let end = bytes.len() * part / 12;
                let found = opened(&bytes[..end]);
                assert!(found == expected || found.is_err(), "{carrier}: {name}: cut at {end} it reads as something else");
            }
        }
        // Spoiled by an old encoding: the letters of codes and blocks are safe in all of them, the words of a file are not.
        let old: Vec<u8> = text.chars().map(|letter| u8::try_from(letter).unwrap_or(b'?')).collect();
        let found = opened(&old);
        assert!(
            found == expected || (carrier == "a file" && found.is_err()),
            "{carrier}: {:?}",
            found.map(|found| found.len())
        );
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn f20_whatever_a_workbook_holds_its_report_gives_the_same_file_again(workbook in workbook(), spanish in any::<bool>()) {
        let language = if spanish { Language::Spanish } else { Language::English };
        let file = write_workbook(&workbook);
        let report = report(Voice(language), &workbook, &built_in(language), "today", &wrap(&file));
        prop_assert_eq!(opened(report.as_bytes()), Ok(file));
        prop_assert!(!report.contains("<script"));
    }

    #[test]
    fn f24_any_text_is_taken_or_refused_and_nothing_panics(before in any::<String>(), after in any::<String>(), at in 0_usize..3000) {
        let golden = text(GOLDEN);
        let block = wrap(&golden);
        let cut = block.get(..at).unwrap_or(&block);
        let arrived = format!("{before}JUNEWARD-1.{after}{cut}{after}");
        let _ = unwrapped(&arrived);
        // Whole, with anything around it that ends before it begins.
        let whole = format!("{before}\n{block}{after}");
        prop_assert_eq!(unwrapped(&whole), Ok(golden));
    }
}
