// SPDX-License-Identifier: Apache-2.0
#include "formats/splice.hpp"

#include "formats/unit_text.hpp"

#include <map>
#include <utility>

namespace tolmach::formats {
namespace {

using xliff::Code;

// Codes of a source, by id and whether they close.
using SourceCodes = std::map<std::pair<std::string_view, bool>, const Code*>;

bool closes(const Code& code) {
    return code.shape == Code::Shape::End;
}

SourceCodes source_codes(const xliff::Unit& unit) {
    SourceCodes codes;
    for (const xliff::Segment& segment : unit.segments)
        for (const xliff::Inline& part : segment.source)
            if (const auto* code = std::get_if<Code>(&part))
                codes.emplace(std::pair(std::string_view(code->id), closes(*code)), code);
    return codes;
}

std::vector<TextPiece> stretches_of(const xliff::Unit& unit, bool with_source) {
    if (!with_source) return text_in_order(unit);
    std::vector<TextPiece> pieces;
    for (const xliff::Segment& segment : unit.segments)
        pieces.push_back({&segment.source, false});
    return pieces;
}

}  // namespace

std::vector<Written> written_text(const xliff::Unit& unit, bool with_source) {
    const SourceCodes codes = source_codes(unit);
    std::vector<Written> written;
    for (const TextPiece& piece : stretches_of(unit, with_source))
        for (const xliff::Inline& part : *piece.content) {
            if (const auto* text = std::get_if<xliff::Text>(&part))
                written.push_back({text->value, nullptr, false, piece.untranslated});
            const auto* code = std::get_if<Code>(&part);
            if (!code) continue;
            const auto known = codes.find({code->id, closes(*code)});
            written.push_back(
                {{}, known == codes.end() ? code : known->second, closes(*code), piece.untranslated});
        }
    return written;
}

base::Result<std::string> fill_holes(const xliff::File& file, const Skeleton& skeleton, std::string_view part,
                                     std::string_view text, const FillHole& fill) {
    std::map<std::string_view, const xliff::Unit*> units;
    for (const xliff::Unit& unit : file.units)
        units.emplace(unit.id, &unit);
    std::string out;
    std::size_t at = 0;
    for (const Hole& hole : skeleton.holes) {
        if (hole.part != part) continue;
        const auto unit = units.find(hole.unit);
        if (hole.span.start.value < at)
            return base::fail(base::ErrorCode::Invalid, "the skeleton has one hole inside another",
                              {file.original, 0, 0}, "extract the source again");
        if (unit == units.end())
            return base::fail(base::ErrorCode::Invalid,
                              "the unit '" + hole.unit + "' of the skeleton is not in the XLIFF",
                              {file.original, 0, 0}, "give the whole XLIFF that was extracted");
        auto filled = fill(text.substr(hole.span.start.value, hole.span.size()), *unit->second);
        if (!filled) return base::fail(filled.error());
        out.append(text.substr(at, hole.span.start.value - at)).append(*filled);
        at = hole.span.end.value;
    }
    return out.append(text.substr(at));
}

}  // namespace tolmach::formats
