// SPDX-License-Identifier: Apache-2.0
#include "formats/odt/part_reader.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <cstdlib>

namespace tolmach::formats::odt {
namespace {

using base::ByteSpan;

constexpr std::size_t kMostSpaces = 1000;  // In one element; more is a hostile file.

}  // namespace

void PartReader::start_inline(const xml::Element& element, const OpenElement& around, OpenElement& own) {
    switch (own.role) {
        case Role::Span:
            return open_span(element, around, own);
        case Role::Wrapper:
            return open_pair(own, PieceSort::Wrapper, element);
        case Role::Hyperlink:
            open_pair(own, PieceSort::Link, element);
            current().pieces.back().text = element.find("href", kLink).value_or("");
            own.in_link = true;
            return;
        case Role::Ruby:
            return open_pair(own, PieceSort::Ruby, element);
        case Role::RubyBase:
            if (around.role == Role::Ruby && around.piece + 1 == current().pieces.size())
                current().pieces.back().span.end = element.tag.end;
            else
                add_point(own, PieceSort::Field, element);
            return;
        case Role::Spaces:
            return add_spaces(element, own);
        case Role::Tab:
            return add_point(own, PieceSort::Tab, element);
        case Role::LineBreak:
            return add_point(own, PieceSort::LineBreak, element);
        case Role::Mark:
            return add_point(own, PieceSort::Mark, element);
        case Role::Change:
            part_.has_changes = true;
            own.mode = Mode::Opaque;
            return;
        case Role::Trace:
        case Role::Skipped:
            own.mode = Mode::Opaque;
            return;
        case Role::Note:
            return open_blocks(own, PieceSort::Note, element);
        case Role::Drawing:
            return open_blocks(own, PieceSort::Drawing, element);
        case Role::Annotation:
            add_point(own, PieceSort::Annotation, element);
            own.mode = Mode::Remark;
            current().remarks.emplace_back();
            return;
        default:
            add_point(own, PieceSort::Field, element);
            shown_ = own.piece;
    }
}

void PartReader::open_pair(OpenElement& own, PieceSort sort, const xml::Element& element) {
    own.piece = current().pieces.size();
    ParagraphPiece& piece = current().pieces.emplace_back();
    piece.kind = PieceKind::Start;
    piece.sort = sort;
    piece.span = element.tag;
    piece.pair = ++pairs_;
}

void PartReader::add_point(OpenElement& own, PieceSort sort, const xml::Element& element) {
    own.piece = current().pieces.size();
    own.mode = Mode::Opaque;
    ParagraphPiece& piece = current().pieces.emplace_back();
    piece.kind = PieceKind::Point;
    piece.sort = sort;
    piece.span = element.tag;
    building_.back().after_space = false;
}

void PartReader::open_blocks(OpenElement& own, PieceSort sort, const xml::Element& element) {
    add_point(own, sort, element);
    leave_context(own);
    own.in_note = sort == PieceSort::Note;
}

void PartReader::add_end(std::size_t start, ByteSpan tag) {
    ParagraphPiece piece = current().pieces[start];
    piece.kind = PieceKind::End;
    piece.text.clear();
    piece.span = tag;
    current().pieces.push_back(std::move(piece));
}

const Look& PartReader::look_of(std::string_view style) {
    const auto known = known_looks_.find(style);
    if (known != known_looks_.end()) return known->second;
    return known_looks_.emplace(style, part_.looks.of_text(style)).first->second;
}

void PartReader::start_remark(const xml::Element& element) {
    Remark& remark = current().remarks.back();
    if (element.ns == kDublinCore && element.local() == "creator") remark_ = &remark.author;
    if (element.ns == kDublinCore && element.local() == "date") remark_ = &remark.date;
    if (element.ns == kMeta) remark_ = nullptr;
    if (element.ns != kText || (element.local() != "p" && element.local() != "h")) return;
    remark_ = &remark.text;
    if (!remark.text.empty()) remark.text += '\n';
}

void PartReader::open_span(const xml::Element& element, const OpenElement& around, OpenElement& own) {
    const Look& look = look_of(element.find("style-name", kText).value_or(""));
    if (look.hidden && !hidden_text_) return add_point(own, PieceSort::Hidden, element);
    open_pair(own, PieceSort::Format, element);
    current().pieces.back().look = look;
    current().pieces.back().silent = look.key.empty() || (look.link && around.in_link);
}

void PartReader::add_spaces(const xml::Element& element, OpenElement& own) {
    const std::string count(element.find("c", kText).value_or("1"));
    const auto spaces = static_cast<std::size_t>(std::max(std::atoi(count.c_str()), 1));
    if (count.size() > 4 || spaces > kMostSpaces) return add_point(own, PieceSort::Field, element);
    own.mode = Mode::Opaque;
    ParagraphPiece piece;
    piece.whole = true;
    piece.span = element.tag;
    piece.text.assign(spaces, ' ');
    current().pieces.push_back(std::move(piece));
    building_.back().after_space = false;
    own.piece = current().pieces.size() - 1;
}

void PartReader::end_piece(const OpenElement& own, ByteSpan tag) {
    ParagraphPiece& piece = current().pieces[own.piece];
    if (shown_ == own.piece) {
        piece.text = text::trim(piece.text);
        shown_ = kNone;
    }
    if (piece.kind != PieceKind::Start) {
        piece.span.end = tag.end;
        return;
    }
    // The end of a ruby holds its reading, which comes behind the base.
    std::vector<ParagraphPiece>& pieces = current().pieces;
    const auto end = std::find_if(pieces.begin(), pieces.end(), [&](const ParagraphPiece& each) {
        return each.kind == PieceKind::End && each.pair == piece.pair;
    });
    if (piece.sort != PieceSort::Ruby || end == pieces.end()) return add_end(own.piece, tag);
    end->span.end = tag.end;
    pieces.erase(std::next(end), pieces.end());
}

// White space is one space, and none at the start of the paragraph (ODF 1.3 part 3, 6.1.2).
void PartReader::add_text(std::string_view text, ByteSpan place, bool cdata) {
    constexpr std::string_view kOpens = "<![CDATA[", kCloses = "]]>";
    bool& after_space = building_.back().after_space;
    ParagraphPiece piece;
    piece.verbatim = open_.back().mode == Mode::Verbatim;
    piece.after_space = after_space;
    piece.whole = cdata;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (piece.verbatim || !space)
            piece.text += c;
        else if (!after_space)
            piece.text += ' ';
        after_space = space;
    }
    std::vector<ParagraphPiece>& pieces = current().pieces;
    const std::string_view before = xml_.substr(0, place.start.value);
    piece.span = place;
    if (cdata && before.ends_with(kOpens)) piece.span.start = base::ByteOffset(before.size() - kOpens.size());
    if (cdata && xml_.substr(place.end.value).starts_with(kCloses))
        piece.span.end = place.end + kCloses.size();
    const bool goes_on = cdata && !pieces.empty() && pieces.back().kind == PieceKind::Text &&
                         pieces.back().whole && pieces.back().span.end == place.start;
    if (goes_on) {
        pieces.back().text += piece.text;
        pieces.back().span.end = piece.span.end;
    } else if (cdata || !piece.text.empty()) {
        pieces.push_back(std::move(piece));
    }
}

}  // namespace tolmach::formats::odt
