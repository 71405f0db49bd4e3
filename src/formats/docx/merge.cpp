// SPDX-License-Identifier: Apache-2.0
#include "formats/docx/merge.hpp"

#include "formats/docx/document.hpp"
#include "formats/docx/fill.hpp"
#include "formats/docx/finish.hpp"
#include "formats/docx/properties.hpp"
#include "formats/package/package.hpp"
#include "formats/splice.hpp"
#include "text/normalize.hpp"
#include "text/region.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace tolmach::formats::docx {
namespace {

using base::ErrorCode;

constexpr std::string_view kTitleBlock[] = {"tolmach:series", "tolmach:title", "tolmach:reference",
                                            "tolmach:author", "tolmach:date"};

tl::unexpected<base::Error> other_skeleton(const xliff::File& file) {
    return base::fail(ErrorCode::Invalid, "the skeleton does not fit its document", {file.original, 0, 0},
                      "extract the source again");
}

std::string text_of_written(const std::vector<Written>& written) {
    std::string text;
    for (const Written& each : written)
        text += each.text;
    return text;
}

// Fills the holes of one part.
class PartFiller {
  public:
    struct PlacedUnit {
        base::ByteSpan span;
        const xliff::Unit* unit;
        const Paragraph* paragraph;
    };

    PartFiller(TextPart& text, std::string_view bytes, std::vector<PlacedUnit> holes, bool with_source)
        : text_(text), bytes_(bytes), holes_(std::move(holes)), with_source_(with_source) {}

    std::string fill() { return filled({base::ByteOffset(0), base::ByteOffset(bytes_.size())}, 0); }
    const std::set<std::size_t>& untranslated() const { return untranslated_; }

  private:
    // The holes that lie in a span, from one of them on, filled; what lies inside a hole is filled with it.
    std::string filled(base::ByteSpan span, std::size_t first) {
        auto hole = std::lower_bound(
            holes_.begin() + static_cast<std::ptrdiff_t>(first), holes_.end(), span.start,
            [](const PlacedUnit& each, base::ByteOffset at) { return each.span.start < at; });
        std::string out;
        std::size_t at = span.start.value;
        for (; hole != holes_.end() && hole->span.start < span.end; ++hole) {
            if (hole->span.start.value < at || hole->span.end > span.end) continue;
            out.append(bytes_.substr(at, hole->span.start.value - at));
            out += fill_one(static_cast<std::size_t>(hole - holes_.begin()));
            at = hole->span.end.value;
        }
        return out.append(bytes_.substr(at, span.end.value - at));
    }

    std::string fill_one(std::size_t index) {
        const PlacedUnit& hole = holes_[index];
        const std::vector<Written> wanted = written_text(*hole.unit, with_source_);
        const bool is_translated =
            hole.unit->translate &&
            std::any_of(wanted.begin(), wanted.end(), [](const Written& each) { return !each.untranslated; });
        if (!is_translated) untranslated_.insert(hole.paragraph->ordinal);
        return filled_paragraph(*hole.paragraph, text_, bytes_, wanted, !with_source_,
                                [&](base::ByteSpan span) { return filled(span, index + 1); });
    }

    TextPart& text_;
    std::string_view bytes_;
    std::vector<PlacedUnit> holes_;
    bool with_source_;
    std::set<std::size_t> untranslated_;
};

class DocumentMerger {
  public:
    DocumentMerger(const xliff::File& file, const Skeleton& skeleton, const MergeOptions& options,
                   OpenedDocument& document)
        : file_(file), skeleton_(skeleton), options_(options), document_(document) {
        for (const xliff::Unit& unit : file.units)
            units_.emplace(unit.id, &unit);
    }

    base::Result<std::string> merge() {
        std::map<std::string_view, std::vector<const Hole*>> by_part;
        for (const Hole& hole : skeleton_.holes) {
            if (!units_.contains(hole.unit))
                return base::fail(ErrorCode::Invalid,
                                  "the unit '" + hole.unit + "' of the skeleton is not in the XLIFF",
                                  {file_.original, 0, 0}, "give the whole XLIFF that was extracted");
            by_part[hole.part].push_back(&hole);
        }
        Parts changed;
        for (auto& [part, bytes] : document_.parts) {
            const auto holes = by_part.find(part);
            auto made =
                merged_part(part, bytes, holes == by_part.end() ? std::vector<const Hole*>{} : holes->second);
            if (!made) return base::fail(made.error());
            if (*made != bytes) changed.emplace(part, std::move(*made));
        }
        return with_parts(file_.original, skeleton_.bytes, changed);
    }

  private:
    base::Result<std::string> merged_part(const std::string& part, const std::string& bytes,
                                          const std::vector<const Hole*>& holes) {
        if (part == document_.properties) return merged_properties(bytes, holes);
        const auto text = document_.texts.find(part);
        const bool is_text = text != document_.texts.end();
        if (!is_text && !(part == document_.styles_part && !options_.with_source)) return bytes;
        if (!is_text) return finished_part(place_of(part), bytes, finish_how({}));
        auto placed = placed_units(*text->second, holes);
        if (!placed) return base::fail(placed.error());
        const auto behind = last_of_title_block(*placed);
        PartFiller filler(*text->second, bytes, std::move(*placed), options_.with_source);
        const std::string made = filler.fill();
        if (options_.with_source) {
            if (made == bytes) return made;
            // What tools made of the codes must still be XML.
            FinishHow nothing;
            auto sound = finished_part(place_of(part), made, nothing);
            return sound ? base::Result<std::string>(made) : broken_by_codes(sound.error());
        }
        FinishHow how = finish_how(filler.untranslated());
        if (part == document_.main) {
            how.on_top = options_.house.draft_mark;
            how.credit = options_.house.credit;
            how.credit_behind = behind;
        }
        auto finished = finished_part(place_of(part), made, how);
        return finished ? finished : broken_by_codes(finished.error());
    }

    static base::Result<std::string> broken_by_codes(base::Error error) {
        error.help =
            "a tool may have changed the codes of a unit: give --skeleton the file that was extracted";
        return base::fail(std::move(error));
    }

    std::string place_of(const std::string& part) const { return file_.original + "/" + part; }

    FinishHow finish_how(std::set<std::size_t> untranslated) const {
        const std::string& language =
            options_.house.language.empty() ? file_.target_language : options_.house.language;
        FinishHow how;
        how.source_language = file_.source_language;
        how.language = language.empty() ? "" : text::with_region(language);
        how.untranslated = std::move(untranslated);
        how.accept_changes = options_.accept_changes;
        return how;
    }

    base::Result<std::vector<PartFiller::PlacedUnit>> placed_units(
        const TextPart& text, const std::vector<const Hole*>& holes) const {
        std::unordered_map<std::size_t, const Paragraph*> paragraphs;
        for (const auto& paragraph : text.paragraphs)
            paragraphs.emplace(paragraph->content.start.value, paragraph.get());
        std::vector<PartFiller::PlacedUnit> placed;
        for (const Hole* hole : holes) {
            const auto paragraph = paragraphs.find(hole->span.start.value);
            if (paragraph == paragraphs.end() || paragraph->second->content != hole->span ||
                !has_unit(*paragraph->second))
                return other_skeleton(file_);
            placed.push_back({hole->span, units_.at(hole->unit), paragraph->second});
        }
        return placed;
    }

    static std::optional<std::size_t> last_of_title_block(const std::vector<PartFiller::PlacedUnit>& placed) {
        std::optional<std::size_t> last;
        for (const auto& each : placed)
            if (std::find(std::begin(kTitleBlock), std::end(kTitleBlock), each.unit->type) !=
                std::end(kTitleBlock))
                last = each.paragraph->ordinal;
        return last;
    }

    base::Result<std::string> merged_properties(const std::string& bytes,
                                                const std::vector<const Hole*>& holes) const {
        std::string made;
        std::size_t at = 0;
        for (const Hole* hole : holes) {
            if (hole->span.start.value < at || hole->span.end.value > bytes.size())
                return other_skeleton(file_);
            const std::string wanted =
                text_of_written(written_text(*units_.at(hole->unit), options_.with_source));
            made.append(bytes, at, hole->span.start.value - at);
            made += filled_property(std::string_view(bytes).substr(hole->span.start.value, hole->span.size()),
                                    options_.with_source ? wanted : text::to_nfc(wanted));
            at = hole->span.end.value;
        }
        made.append(bytes, at, std::string::npos);
        const std::string language = finish_how({}).language;
        if (options_.with_source || language.empty()) return made;
        return with_property_language(std::move(made), language);
    }

    const xliff::File& file_;
    const Skeleton& skeleton_;
    const MergeOptions& options_;
    OpenedDocument& document_;
    std::map<std::string_view, const xliff::Unit*> units_;
};

}  // namespace

base::Result<std::string> merge(const xliff::File& file, const Skeleton& skeleton,
                                const MergeOptions& options) {
    auto document = open_document(file.original, skeleton.bytes, skeleton.hidden_text);
    if (!document) return base::fail(document.error());
    if (!options.with_source && !options.accept_changes && document->has_tracked_changes())
        return base::fail(ErrorCode::Refused, "the source has tracked changes that nobody decided on",
                          {file.original, 0, 0},
                          "decide on them in Word and extract again, or merge with --accept-changes, which "
                          "writes the text as it was extracted: inserted text in, deleted text out");
    return DocumentMerger(file, skeleton, options, *document).merge();
}

base::Result<std::vector<std::string>> texts_in_holes(const Skeleton& skeleton) {
    auto document = open_document(skeleton.format, skeleton.bytes, skeleton.hidden_text);
    if (!document) return base::fail(document.error());
    std::map<std::pair<std::string_view, std::size_t>, std::string> texts;
    for (const auto& [part, text] : document->texts)
        for (const auto& paragraph : text->paragraphs)
            texts.emplace(std::pair(std::string_view(part), paragraph->content.start.value),
                          plain_text_of(*paragraph));
    if (const auto part = document->parts.find(document->properties); part != document->parts.end())
        for (const PropertyText& property : property_texts(part->second))
            texts.emplace(std::pair(std::string_view(part->first), property.place.start.value),
                          property.text);
    std::vector<std::string> found;
    for (const Hole& hole : skeleton.holes) {
        const auto text = texts.find({hole.part, hole.span.start.value});
        found.push_back(text == texts.end() ? std::string{} : text->second);
    }
    return found;
}

}  // namespace tolmach::formats::docx
