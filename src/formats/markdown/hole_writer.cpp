// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/hole_writer.hpp"

#include "formats/markdown/codes.hpp"
#include "formats/markdown/read_back.hpp"
#include "formats/markdown/text_pieces.hpp"
#include "text/normalize.hpp"

#include <algorithm>

namespace tolmach::formats::markdown {
namespace {

// How an edge of a code is written: as in the source; a link whose text is another one so that it says where
// it leads; and what is no mark between letters as a tag.
constexpr int kOwnMarks = 0, kLinks = 1, kTags = 2;

// A way to write a hole, the ways that keep most of the source first.
struct Attempt {
    TextCare care;
    int marks;
};
constexpr Attempt kAttempts[] = {{{true, false}, kOwnMarks},  {{true, false}, kLinks},
                                 {{false, false}, kOwnMarks}, {{false, false}, kLinks},
                                 {{false, false}, kTags},     {{false, true}, kLinks},
                                 {{false, true}, kTags}};

std::string key_of(std::string_view id, bool closes) {
    return "\x01" + std::string(id) + (closes ? "/" : "");
}

// The tokens of codes by their keys.
std::map<std::string, const Token*> tokens_by_key(const TokenRange& range) {
    std::map<std::string, const Token*> tokens;
    CodeNumbers numbers;
    for (std::size_t i = range.first; i < range.last; ++i) {
        const Token& token = range.inlines->tokens[i];
        if (token.kind == Token::Kind::Text || token.kind == Token::Kind::SoftBreak) continue;
        tokens.emplace(key_of(numbers.id_of(token.code), token.kind == Token::Kind::Close), &token);
    }
    return tokens;
}

TokenRange note_range(const TokenRange& range, std::size_t code) {
    const Inlines& note = range.passage->note(code);
    return {range.passage, &note, 0, note.tokens.size()};
}

std::string text_seen(const HolePieces& pieces) {
    std::string seen;
    for (const HolePiece& piece : pieces)
        seen += piece.seen;
    return seen;
}

struct TagMark {
    CodeMark mark;
    std::string_view tag;
};
constexpr TagMark kTagMarks[] = {{CodeMark::Emphasis, "em"},
                                 {CodeMark::Strong, "strong"},
                                 {CodeMark::Deleted, "del"},
                                 {CodeMark::Subscript, "sub"},
                                 {CodeMark::Superscript, "sup"}};

// How an edge of a code is written where its own mark would not be seen as one; empty for as it is.
std::string other_mark(const InlineCode& code, bool closes, int marks) {
    if (!code.label.empty()) return closes ? code.label : std::string();
    if (code.mark == CodeMark::Address) return closes ? "](<" + code.name + ">)" : "[";
    if (marks < kTags) return {};
    for (const TagMark& known : kTagMarks)
        if (known.mark == code.mark) return (closes ? "</" : "<") + std::string(known.tag) + ">";
    return {};
}

// Where the codes of pieces stand, by their keys.
std::map<std::string, std::size_t> places_of_codes(const HolePieces& pieces) {
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (pieces[i].is_code) places.emplace(pieces[i].seen, i);
    return places;
}

// The text between the edges of a code; nothing where they do not stand there.
std::string seen_inside(const HolePieces& pieces, const std::map<std::string, std::size_t>& places,
                        const std::string& id) {
    const auto open = places.find(key_of(id, false)), close = places.find(key_of(id, true));
    if (open == places.end() || close == places.end() || close->second < open->second) return {};
    const auto at = [&](std::size_t place) { return pieces.begin() + static_cast<std::ptrdiff_t>(place); };
    return text_seen(HolePieces(at(open->second + 1), at(close->second)));
}

// Gives the codes of a range other marks where they need them; such a code counts as changed.
void use_other_marks(const TokenRange& range, const HolePieces& stood, HolePieces& wanted, int marks) {
    const auto stood_places = places_of_codes(stood), wanted_places = places_of_codes(wanted);
    CodeNumbers numbers;
    for (std::size_t i = range.first; i < range.last; ++i) {
        const Token& token = range.inlines->tokens[i];
        if (token.kind == Token::Kind::Text || token.kind == Token::Kind::SoftBreak) continue;
        const std::string id = numbers.id_of(token.code);
        const InlineCode& code = range.inlines->codes[token.code];
        if (token.kind != Token::Kind::Open || other_mark(code, true, marks).empty()) continue;
        const bool is_link = !code.label.empty() || code.mark == CodeMark::Address;
        if (is_link && seen_inside(stood, stood_places, id) == seen_inside(wanted, wanted_places, id))
            continue;
        for (const bool closes : {false, true}) {
            const auto place = wanted_places.find(key_of(id, closes));
            const std::string other = other_mark(code, closes, marks);
            if (place == wanted_places.end() || other.empty()) continue;
            HolePiece& piece = wanted[place->second];
            piece.bytes = piece.content = other;
            piece.seen += '!';
        }
    }
}

bool is_white_piece(const HolePiece& piece) {
    return !piece.is_code && (piece.seen == " " || piece.seen == "\t");
}

// White space at the ends of a block is none when it is read: it goes, unless the source has it there as a
// named character, and then it is one.
void trim_pieces(const Passage& passage, const HolePieces& stood, HolePieces& pieces) {
    const Leaf::Kind kind = passage.leaf().kind;
    if (kind == Leaf::Kind::LinkTitle || kind == Leaf::Kind::Html || pieces.empty()) return;
    const auto name = [](HolePiece& piece) {
        if (is_white_piece(piece)) piece.bytes = piece.content = piece.seen == " " ? "&#32;" : "&#9;";
    };
    if (!stood.empty() && is_white_piece(stood.back()))
        name(pieces.back());
    else if (passage.to() == passage.text().text().size())
        while (!pieces.empty() && is_white_piece(pieces.back()))
            pieces.pop_back();
    if (!stood.empty() && !pieces.empty() && is_white_piece(stood.front()))
        name(pieces.front());
    else if (passage.from() == 0)
        pieces.erase(pieces.begin(), std::find_if_not(pieces.begin(), pieces.end(), is_white_piece));
}

}  // namespace

HolePieces stood_pieces(const TokenRange& range) {
    const LeafText& text = range.passage->text();
    HolePieces pieces;
    pieces.reserve(range.last - range.first);
    CodeNumbers numbers;
    for (std::size_t i = range.first; i < range.last; ++i) {
        const Token& token = range.inlines->tokens[i];
        const std::string_view content = text.text().substr(token.from, token.to - token.from);
        if (token.kind == Token::Kind::Text && token.seen.empty()) {
            append_run(pieces, content);
            continue;
        }
        HolePiece piece{token.seen, std::string(text.source(token.from, token.to)), std::string(content),
                        false};
        if (token.kind == Token::Kind::SoftBreak) piece.seen = " ";
        if (token.kind != Token::Kind::Text && token.kind != Token::Kind::SoftBreak) {
            piece.is_code = true;
            piece.seen = key_of(numbers.id_of(token.code), token.kind == Token::Kind::Close);
            if (range.inlines->codes[token.code].mark == CodeMark::InlineNote)
                piece.seen += text_seen(stood_pieces(note_range(range, token.code)));
        }
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

std::string HoleWriter::write(const Passage& passage, const xliff::Unit& unit) const {
    const TokenRange range{&passage, &passage.inlines(), passage.first(), passage.last()};
    const HolePieces stood = stood_pieces(range);
    const HolePieces none;
    std::string otherwise;
    for (const Attempt& attempt : kAttempts) {
        HolePieces wanted = wanted_pieces(range, unit, attempt.care);
        trim_pieces(passage, stood, wanted);
        if (attempt.care.keeps_ends && are_seen_alike(stood, wanted)) return std::string(passage.hole());
        if (attempt.marks > kOwnMarks) use_other_marks(range, stood, wanted, attempt.marks);
        const HolePieces& beside = attempt.care.keeps_ends ? stood : none;
        const std::string content = spliced(beside, wanted, &HolePiece::content);
        std::string bytes = spliced(beside, wanted, &HolePiece::bytes);
        if (reads_back(passage, content, wanted, reading_.document)) return bytes;
        if (!attempt.care.keeps_ends && otherwise.empty()) otherwise = std::move(bytes);
    }
    return otherwise;
}

HolePieces HoleWriter::wanted_pieces(const TokenRange& range, const xliff::Unit& unit, TextCare care) const {
    const auto tokens = tokens_by_key(range);
    TextPieces writer(*range.passage, range.inlines != &range.passage->inlines(), care.escapes_all,
                      with_source_);
    std::string text;
    const auto finish = [&](std::string_view next) {
        if (!text.empty()) writer.add_text(with_source_ ? text : text::to_nfc(text), next);
        text.clear();
    };
    for (const Written& written : written_text(unit, with_source_)) {
        if (!written.code) {
            text += written.text;
            continue;
        }
        const std::string key = key_of(written.code->id, written.is_end);
        const auto known = tokens.find(key);
        if (known == tokens.end()) {
            const std::string& data = written.code->details->data;
            finish(data);
            writer.add_code({key, data, data, true}, CodeMark::Untouched, false);
            continue;
        }
        const Token& token = *known->second;
        const InlineCode& code = range.inlines->codes[token.code];
        HolePiece piece{key, std::string(range.passage->text().source(token.from, token.to)),
                        std::string(range.passage->text().text().substr(token.from, token.to - token.from)),
                        true};
        if (code.mark == CodeMark::InlineNote) piece = note_piece(range, token, *written.code, care);
        finish(piece.content);
        writer.add_code(std::move(piece), code.mark, token.kind == Token::Kind::Open);
    }
    finish({});
    return writer.take();
}

HolePiece HoleWriter::note_piece(const TokenRange& range, const Token& token, const xliff::Code& code,
                                 TextCare care) const {
    const TokenRange inside = note_range(range, token.code);
    const HolePieces stood = stood_pieces(inside);
    const auto& named = code.details->sub_flows;
    const auto unit = named.empty() ? units_.end() : units_.find(named.front());
    HolePieces wanted = unit == units_.end() ? stood : wanted_pieces(inside, *unit->second, care);
    use_other_marks(inside, stood, wanted, kLinks);
    const HolePieces& beside = care.keeps_ends ? stood : wanted;
    return {key_of(code.id, false) + text_seen(wanted),
            "^[" + spliced(beside, wanted, &HolePiece::bytes) + "]",
            "^[" + spliced(beside, wanted, &HolePiece::content) + "]", true};
}

}  // namespace tolmach::formats::markdown
