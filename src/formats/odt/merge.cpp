// SPDX-License-Identifier: Apache-2.0
#include "formats/odt/merge.hpp"

#include "formats/odt/document.hpp"
#include "formats/odt/edition.hpp"
#include "formats/odt/fill.hpp"
#include "formats/odt/units.hpp"
#include "formats/package/package.hpp"
#include "text/character.hpp"
#include "text/encoding.hpp"

#include <algorithm>
#include <map>

namespace tolmach::formats::odt {
namespace {

using base::ErrorCode;
using UnitsById = std::map<std::string_view, const xliff::Unit*>;
using PartUnitList = std::vector<const xliff::Unit*>;

tl::unexpected<base::Error> not_its_own() {
    return base::fail(ErrorCode::Invalid, "the skeleton's places are not those of its document", {},
                      "it is of another version of this program: extract the source again");
}

// The paragraph that each hole of a part is, by where it starts.
using ParagraphsByHole = std::map<base::ByteOffset, std::size_t>;
ParagraphsByHole paragraphs_of(const Part& part) {
    ParagraphsByHole found;
    for (std::size_t i = 0; i < part.paragraphs.size(); ++i)
        if (part.paragraphs[i].is_unit) found.emplace(part.paragraphs[i].hole.start, i);
    return found;
}

class OdtMerger {
  public:
    OdtMerger(const xliff::File& file, const Skeleton& skeleton, const MergeOptions& options)
        : file_(file), skeleton_(skeleton), options_(options) {
        for (const xliff::Unit& unit : file.units) {
            units_.emplace(unit.id, &unit);
            has_series_ = has_series_ || unit.type == "tolmach:series";
        }
    }

    base::Result<std::string> merge() {
        auto document = read_document(file_.original, skeleton_.bytes, skeleton_.hidden_text);
        if (!document) return base::fail(document.error());
        Parts changed;
        for (const ReadPart& part : document->parts) {
            if (auto allowed = check_changes(part.part); !allowed) return base::fail(allowed.error());
            auto made = merged(part);
            if (!made) return base::fail(made.error());
            if (*made != part.xml) changed[part.name] = std::move(*made);
        }
        if (!document->is_flat) return with_parts(file_.original, skeleton_.bytes, changed);
        const std::string& xml = changed.empty() ? document->parts.front().xml : changed.begin()->second;
        return text::encode(xml, "UTF-8", document->bom);
    }

  private:
    base::Result<void> check_changes(const Part& part) const {
        if (!part.has_changes || options_.with_source || options_.accept_changes) return {};
        return base::fail(
            ErrorCode::Refused, "the document has tracked changes that nobody decided on",
            {file_.original, 0, 0},
            "merge with --accept-changes, or decide on them in the document and extract it again");
    }

    base::Result<std::string> merged(const ReadPart& part) {
        auto units = units_in(part);
        if (!units) return base::fail(units.error());
        std::vector<Edit> dropped;
        if (!options_.with_source)
            for (const base::ByteSpan change : part.part.changes)
                dropped.push_back({change, ""});
        sort_edits(dropped);
        FillOptions fill{options_.with_source, {}};
        if (!options_.with_source && !part.part.prefix.empty()) fill.untranslated_style = kUntranslatedStyle;
        Filler filler(part.part, part.xml, *units, dropped, fill);
        std::vector<Edit> edits = filler.fill();
        edits.insert(edits.end(), dropped.begin(), dropped.end());
        if (!options_.with_source) {
            auto others = edition_edits(part, filler.has_untranslated());
            if (!others) return base::fail(others.error());
            edits.insert(edits.end(), others->begin(), others->end());
        }
        sort_edits(edits);
        std::string made;
        made.reserve(part.xml.size() + part.xml.size() / 8);
        append_edited(made, part.xml, {base::ByteOffset(0), base::ByteOffset(part.xml.size())}, edits);
        return checked(part, std::move(made));
    }

    base::Result<std::vector<Edit>> edition_edits(const ReadPart& part, bool has_untranslated) const {
        const std::string& target =
            options_.house.language.empty() ? file_.target_language : options_.house.language;
        auto edits = language_edits(part, {file_.source_language, target}, has_untranslated);
        if (!edits) return edits;
        const std::vector<Edit> house = house_edits(part.part, options_.house, has_series_);
        edits->insert(edits->end(), house.begin(), house.end());
        return edits;
    }

    // The unit of each paragraph; those of notes have no hole, and are found by the call in front of them.
    base::Result<PartUnitList> units_in(const ReadPart& part) const {
        const ParagraphsByHole paragraphs = paragraphs_of(part.part);
        PartUnitList units(part.part.paragraphs.size(), nullptr);
        for (const Hole& hole : skeleton_.holes) {
            if (hole.part != part.name) continue;
            const auto at = paragraphs.find(hole.span.start);
            if (at == paragraphs.end() || part.part.paragraphs[at->second].hole != hole.span)
                return not_its_own();
            auto unit = unit_of(hole.unit);
            if (!unit) return base::fail(unit.error());
            units[at->second] = *unit;
        }
        const std::vector<std::size_t> hosts = hosts_of(part.part);
        for (std::size_t i = 0; i < units.size(); ++i) {
            if (!units[i]) continue;
            if (auto known = add_notes(part.part, i, hosts, units); !known) return base::fail(known.error());
        }
        return units;
    }

    // Which units are the notes that a paragraph calls, its source says.
    base::Result<void> add_notes(const Part& part, std::size_t host, const std::vector<std::size_t>& hosts,
                                 PartUnitList& units) const {
        std::map<std::string, const xliff::Code*, std::less<>> calls;
        for (const xliff::Segment& segment : units[host]->segments)
            for (const xliff::Inline& each : segment.source)
                if (const auto* code = std::get_if<xliff::Code>(&each);
                    code && !code->details->sub_flows.empty())
                    calls.emplace(code->id, code);
        for (const ParagraphPiece& piece : part.paragraphs[host].pieces) {
            if (piece.sort != PieceSort::Note) continue;
            const auto call = calls.find(std::to_string(piece.code));
            if (call == calls.end()) continue;
            const std::vector<std::size_t> notes = notes_in(part, piece, host, hosts);
            const std::vector<std::string>& ids = call->second->details->sub_flows;
            for (std::size_t k = 0; k < std::min(notes.size(), ids.size()); ++k) {
                auto unit = unit_of(ids[k]);
                if (!unit) return base::fail(unit.error());
                units[notes[k]] = *unit;
            }
        }
        return {};
    }

    base::Result<const xliff::Unit*> unit_of(const std::string& id) const {
        const auto unit = units_.find(id);
        if (unit != units_.end()) return unit->second;
        return base::fail(ErrorCode::Invalid, "the unit '" + id + "' of the skeleton is not in the XLIFF",
                          {file_.original, 0, 0}, "give the whole XLIFF that was extracted");
    }

    // Whatever the codes of a translation are, what is written is XML.
    base::Result<std::string> checked(const ReadPart& part, std::string made) const {
        xml::Handler nothing;
        if (auto sound = xml::parse(file_.original + "/" + part.name, made, nothing); !sound)
            return base::fail(sound.error());
        return made;
    }

    const xliff::File& file_;
    const Skeleton& skeleton_;
    const MergeOptions& options_;
    UnitsById units_;
    bool has_series_ = false;
};

}  // namespace

base::Result<std::string> merge(const xliff::File& file, const Skeleton& skeleton,
                                const MergeOptions& options) {
    if (!options.encoding.empty() && text::to_lower(options.encoding) != "utf-8")
        return base::fail(ErrorCode::Usage, "an OpenDocument text is written in UTF-8", {file.original, 0, 0},
                          "leave --encoding out");
    return OdtMerger(file, skeleton, options).merge();
}

base::Result<std::vector<std::string>> texts_in_holes(const Skeleton& skeleton) {
    const auto document = read_document("the source", skeleton.bytes, skeleton.hidden_text);
    if (!document) return base::fail(document.error());
    struct Known {
        const Part* part;
        ParagraphsByHole paragraphs;
        std::vector<std::size_t> hosts;
    };
    std::map<std::string_view, Known> parts;
    for (const ReadPart& read : document->parts)
        parts.emplace(read.name, Known{&read.part, paragraphs_of(read.part), hosts_of(read.part)});
    std::vector<std::string> texts;
    for (const Hole& hole : skeleton.holes) {
        const auto known = parts.find(hole.part);
        if (known == parts.end()) return not_its_own();
        const auto at = known->second.paragraphs.find(hole.span.start);
        if (at == known->second.paragraphs.end()) return not_its_own();
        texts.push_back(text_of(*known->second.part, at->second, known->second.hosts));
    }
    return texts;
}

}  // namespace tolmach::formats::odt
