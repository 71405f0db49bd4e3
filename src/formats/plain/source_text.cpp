// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/source_text.hpp"

#include "formats/plain/cut_words.hpp"
#include "formats/plain/units.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <optional>

namespace tolmach::formats::plain {
namespace {

constexpr std::ptrdiff_t kFarthest = 32;  // How far a changed text may have moved a soft break.

constexpr std::size_t kLongest = std::size_t{256} << 20;  // No unit is; calls can multiply a note.

using Breaks = std::map<std::size_t, const SoftBreak*>;

// Where the soft breaks of a text stand now. One is a space between two that are none, so in a text that was
// changed it is the nearest space, counted from where the break before it has gone.
Breaks breaks_in(std::u32string_view plain, const std::vector<const SoftBreak*>& soft_breaks) {
    Breaks placed;
    std::ptrdiff_t shift = 0;
    for (const SoftBreak* soft : soft_breaks) {
        const char32_t hyphen = cut_hyphen(text::to_utf32(soft->bytes));
        const auto space_at = [&](std::ptrdiff_t moved) -> std::optional<std::size_t> {
            const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(soft->at.value) + moved;
            const auto place = static_cast<std::size_t>(at);
            if (at < 0 || place >= plain.size() || placed.contains(place)) return std::nullopt;
            const bool fits =
                hyphen == 0 ? plain[place] == U' ' : plain[place] == hyphen || text::is_letter(plain[place]);
            return fits ? std::optional(place) : std::nullopt;
        };
        for (std::ptrdiff_t d = 0; d <= kFarthest; d = d > 0 ? -d : 1 - d) {
            if (-d == kFarthest) break;
            if (const auto place = space_at(shift + d)) {
                placed[*place] = soft;
                shift += d;
                break;
            }
        }
    }
    return placed;
}

}  // namespace

SourceTexts::SourceTexts(const xliff::File& file, const Skeleton& skeleton) : original_(file.original) {
    for (const xliff::Unit& unit : file.units)
        units_.emplace(unit.id, &unit);
    for (const SoftBreak& soft : skeleton.soft_breaks)
        soft_breaks_[soft.unit].push_back(&soft);
}

base::Result<std::string> SourceTexts::of(const xliff::Unit& unit, std::size_t depth) const {
    Breaks breaks;
    if (const auto soft = soft_breaks_.find(unit.id); soft != soft_breaks_.end()) {
        breaks = breaks_in(text::to_utf32(xliff::source_text(unit)), soft->second);
    }
    std::string out;
    std::size_t at = 0;
    const auto add_text = [&](const std::string& value) {
        if (breaks.empty()) {
            out += value;
            return;
        }
        for (const char32_t c : text::to_utf32(value)) {
            const auto soft = breaks.find(at++);
            if (soft != breaks.end()) out += soft->second->bytes;
            // A hyphen that is the word's own stands in the break and in the text.
            const char32_t hyphen =
                soft == breaks.end() ? U'\0' : cut_hyphen(text::to_utf32(soft->second->bytes));
            if (soft == breaks.end() || (hyphen != 0 && hyphen != c)) text::append_utf8(out, c);
        }
    };
    for (const xliff::Segment& segment : unit.segments)
        for (const xliff::Inline& part : segment.source) {
            if (const auto* run = std::get_if<xliff::Text>(&part)) add_text(run->value);
            const auto* code = std::get_if<xliff::Code>(&part);
            if (!code) continue;
            auto stood = of(*code, depth);
            if (!stood) return stood;
            out += *stood;
            if (out.size() > kLongest)
                return base::fail(
                    base::ErrorCode::Limit, "the source of unit " + unit.id + " is longer than 256 MiB",
                    {std::string(original_), 0, 0}, "calls repeat their note; the file is probably hostile");
        }
    return out;
}

base::Result<std::string> SourceTexts::of(const xliff::Code& code, std::size_t depth) const {
    const std::string& data = code.details->data;
    std::string out;
    std::size_t at = 0;
    for (const std::string& id : code.details->sub_flows) {
        const std::size_t place = data.find(kNotePlace, at);
        if (place == data.npos) break;
        const auto note = units_.find(id);
        if (note == units_.end() || depth > 0)
            return base::fail(
                base::ErrorCode::Invalid,
                "the footnote '" + id +
                    (depth > 0 ? "' stands inside a footnote" : "' is called and is not in the XLIFF"),
                {std::string(original_), 0, 0}, "give the whole XLIFF that was extracted");
        auto text = of(*note->second, depth + 1);
        if (!text) return text;
        out.append(data, at, place - at).append(*text);
        at = place + kNotePlace.size();
    }
    return out.append(data, at, data.npos);
}

}  // namespace tolmach::formats::plain
