// SPDX-License-Identifier: Apache-2.0
#include "formats/odt/part.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"
#include "xml/scan_bytes.hpp"

#include <algorithm>
#include <map>

namespace tolmach::formats::odt {
namespace {

using base::ByteOffset;
using base::ByteSpan;
using PieceList = std::vector<ParagraphPiece>;

bool is_white_space(std::string_view character) {
    return character == " " || character == "\t" || character == "\n" || character == "\r";
}

// The bytes of the character, or of the reference, that stands at a place.
std::size_t length_at(std::string_view raw, std::size_t at) {
    if (raw[at] == '&') return std::min(raw.find(';', at), raw.size() - 1) + 1 - at;
    if (raw[at] == '\r' && raw.substr(at + 1, 1) == "\n") return 2;
    std::size_t next = at;
    text::next_code_point(raw, next);
    return next - at;
}

std::string character_of(std::string_view bytes) {
    if (bytes.starts_with('\r')) return "\n";
    if (!bytes.starts_with('&')) return std::string(bytes);
    std::string made;
    xml::append_reference(made, bytes.substr(1, bytes.size() - 2));
    return made;
}

// The bytes that stand between two pieces.
std::string_view between(const ParagraphPiece& one, const ParagraphPiece& next, std::string_view xml) {
    return xml.substr(one.span.end.value, next.span.start.value - one.span.end.value);
}

// Looks that are the same go on: `<b>one</b><b>two</b>` is one stretch. What holds nothing is left out.
PieceList joined(PieceList pieces, std::string_view xml) {
    PieceList made;
    std::map<std::size_t, std::size_t> names;  // Pairs that are the continuation of another.
    const auto name_of = [&](std::size_t pair) {
        const auto known = names.find(pair);
        return known == names.end() ? pair : known->second;
    };
    for (ParagraphPiece& piece : pieces) {
        const ParagraphPiece* last = made.empty() ? nullptr : &made.back();
        if (piece.kind == PieceKind::Start && piece.sort == PieceSort::Format && last &&
            last->kind == PieceKind::End && last->sort == PieceSort::Format && last->silent == piece.silent &&
            last->look.key == piece.look.key) {
            names[piece.pair] = last->pair;
            made.pop_back();
            continue;
        }
        if (piece.kind == PieceKind::End) {
            piece.pair = name_of(piece.pair);
            if (last && last->kind == PieceKind::Start && last->pair == piece.pair &&
                piece.sort == PieceSort::Format) {
                made.pop_back();
                continue;
            }
            // A format that holds nothing but a point, such as the call of a note, is a part of it; not with
            // white space that counts for nothing here, and may in another place.
            if (piece.sort == PieceSort::Format && made.size() > 1 && last->kind == PieceKind::Point) {
                ParagraphPiece& before = made[made.size() - 2];
                const bool is_tight = !has_space_beside_tags(between(before, *last, xml)) &&
                                      !has_space_beside_tags(between(*last, piece, xml));
                if (before.kind == PieceKind::Start && before.pair == piece.pair && is_tight) {
                    ParagraphPiece point = *last;
                    point.span = {before.span.start, piece.span.end};
                    made.resize(made.size() - 2);
                    made.push_back(std::move(point));
                    continue;
                }
            }
        }
        made.push_back(std::move(piece));
    }
    return made;
}

// Whether a piece at the end of a paragraph tells the translator nothing.
bool is_loose(const ParagraphPiece& piece) {
    if (piece.kind == PieceKind::Text) return text::trim(piece.text).empty();
    if (piece.kind != PieceKind::Point) return false;
    switch (piece.sort) {
        case PieceSort::Note:
        case PieceSort::Field:
            return false;
        default:
            return true;
    }
}

// A pair around everything, unless it leads somewhere.
bool encloses(const ParagraphPiece& first, const ParagraphPiece& last) {
    return first.kind == PieceKind::Start && last.kind == PieceKind::End && first.pair == last.pair &&
           first.sort == PieceSort::Format;
}

// How many pieces at an end are a format around nothing but white space; none where it is something else.
template <typename Iterator>
std::ptrdiff_t empty_format(Iterator first, Iterator last, PieceKind opens) {
    std::ptrdiff_t open = 0;
    for (Iterator at = first; at != last; ++at) {
        const bool is_edge = at->kind == PieceKind::Start || at->kind == PieceKind::End;
        const bool is_white_space = at->kind == PieceKind::Text && text::trim(at->text).empty();
        if (!is_white_space && !(is_edge && at->sort == PieceSort::Format)) return 0;
        if (is_edge) open += at->kind == opens ? 1 : -1;
        if (open <= 0) return open == 0 && at->kind != opens && is_edge ? at - first + 1 : 0;
    }
    return 0;
}

void trim_text(ParagraphPiece& piece, std::string_view xml, bool front) {
    if (piece.kind != PieceKind::Text || piece.whole) return;
    const std::vector<Character> characters = characters_of(piece, xml);
    const auto is_text = [](const Character& each) { return !text::trim(each.seen).empty(); };
    const auto first = std::find_if(characters.begin(), characters.end(), is_text);
    const auto behind = std::find_if(characters.rbegin(), characters.rend(), is_text).base();
    if (first == characters.end()) return;
    const auto from = front ? first : characters.begin();
    const auto to = front ? characters.end() : behind;
    if (front) {
        // Its bytes may begin with white space that counts for nothing.
        const std::string_view raw = xml.substr(first->bytes.start.value, first->bytes.size());
        std::size_t at = 0;
        while (at < raw.size() && is_white_space(character_of(raw.substr(at, length_at(raw, at)))))
            at += length_at(raw, at);
        piece.span.start = first->bytes.start + at;
        piece.after_space = true;
    } else {
        piece.span.end = std::prev(behind)->bytes.end;
    }
    piece.text.clear();
    for (auto at = from; at != to; ++at)
        piece.text += at->seen;
}

PieceList stripped(PieceList pieces, std::string_view xml) {
    auto first = pieces.begin(), behind = pieces.end();
    while (first != behind) {
        if (is_loose(*first)) {
            ++first;
        } else if (is_loose(*std::prev(behind))) {
            --behind;
        } else if (const auto front = empty_format(first, behind, PieceKind::Start); front > 0) {
            first += front;
        } else if (const auto back = empty_format(std::make_reverse_iterator(behind),
                                                  std::make_reverse_iterator(first), PieceKind::End);
                   back > 0) {
            behind -= back;
        } else if (encloses(*first, *std::prev(behind))) {
            ++first;
            --behind;
        } else {
            break;
        }
    }
    PieceList made(std::make_move_iterator(first), std::make_move_iterator(behind));
    if (made.empty()) return made;
    trim_text(made.front(), xml, true);
    trim_text(made.back(), xml, false);
    return made;
}

void number(PieceList& pieces) {
    std::map<std::size_t, std::size_t> pairs;
    std::size_t last = 0;
    for (ParagraphPiece& piece : pieces) {
        if (piece.kind == PieceKind::Text || piece.silent) continue;
        if (piece.kind == PieceKind::End)
            piece.code = pairs[piece.pair];
        else
            piece.code = ++last;
        if (piece.kind == PieceKind::Start) pairs[piece.pair] = piece.code;
    }
}

}  // namespace

bool has_space_beside_tags(std::string_view xml) {
    bool in_tag = false;
    for (const char c : xml) {
        if (c == '<' || c == '>') in_tag = c == '<';
        if (!in_tag && (c == ' ' || c == '\t' || c == '\n' || c == '\r')) return true;
    }
    return false;
}

std::vector<Character> characters_of(const ParagraphPiece& piece, std::string_view xml) {
    std::vector<Character> made;
    if (piece.whole) {
        for (std::size_t at = 0; at < piece.text.size();) {
            const std::size_t start = at;
            text::next_code_point(piece.text, at);
            const bool first = made.empty();
            made.push_back({piece.text.substr(start, at - start),
                            {first ? piece.span.start : piece.span.end, piece.span.end}});
        }
        return made;
    }
    const std::string_view raw = xml.substr(piece.span.start.value, piece.span.size());
    ByteOffset from = piece.span.start;
    bool after_space = piece.after_space;
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t length = length_at(raw, at);
        std::string seen = character_of(raw.substr(at, length));
        const ByteOffset end = piece.span.start + (at += length);
        const bool white = is_white_space(seen);
        if (white && !piece.verbatim && after_space) {
            if (!made.empty()) made.back().bytes.end = from = end;
            continue;
        }
        if (white && !piece.verbatim) seen = " ";
        made.push_back({std::move(seen), {from, end}});
        from = end;
        after_space = white;
    }
    return made;
}

std::vector<std::size_t> hosts_of(const Part& part) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < part.paragraphs.size(); ++i)
        if (part.paragraphs[i].is_unit) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return part.paragraphs[one].hole.start < part.paragraphs[other].hole.start;
    });
    std::vector<std::size_t> hosts(part.paragraphs.size(), kNoHost);
    std::vector<std::size_t> open;
    for (const std::size_t i : order) {
        while (!open.empty() && part.paragraphs[open.back()].hole.end <= part.paragraphs[i].hole.start)
            open.pop_back();
        if (!open.empty()) hosts[i] = open.back();
        open.push_back(i);
    }
    return hosts;
}

void finish(Paragraph& paragraph, std::string_view xml) {
    PieceList pieces = stripped(joined(std::move(paragraph.pieces), xml), xml);
    const auto is_read = [](const ParagraphPiece& piece) {
        return piece.kind == PieceKind::Text ? !text::trim(piece.text).empty()
                                             : piece.sort == PieceSort::Note;
    };
    paragraph.is_unit = std::any_of(pieces.begin(), pieces.end(), is_read);
    paragraph.pieces.clear();
    if (!paragraph.is_unit) return;
    number(pieces);
    paragraph.pieces = std::move(pieces);
    paragraph.hole = {paragraph.pieces.front().span.start, paragraph.pieces.back().span.end};
}

}  // namespace tolmach::formats::odt
