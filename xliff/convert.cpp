// SPDX-License-Identifier: Apache-2.0
#include "xliff/convert.hpp"

#include "xliff/common/write_parts.hpp"
#include "xliff/conversion/attributes.hpp"
#include "xliff/conversion/extensions.hpp"
#include "xliff/conversion/id_mapping.hpp"
#include "xliff/conversion/structure.hpp"
#include "xliff/conversion/words.hpp"
#include "xliff/names.hpp"
#include "xliff/v2/metadata_attributes.hpp"
#include "xliff/validate.hpp"
#include "xliff/write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace tolmach::xliff {
namespace {

/// Counts what a document has that the version it goes to has no place for.
class Census {
  public:
    explicit Census(bool to_xliff2) : to_xliff2_(to_xliff2) {}

    void count(const Document& document) {
        for (const File& file : document.files) {
            attributes(file.extra);
            extensions(file.extensions);
            for (const Group& group : file.groups) {
                attributes(group.extra);
                extensions(group.extensions);
                notes(group.notes);
            }
            notes(file.notes);
            for (const Unit& unit : file.units)
                count(unit);
        }
    }
    void add(const std::string& what, std::size_t n) {
        if (n > 0) found_[what] += n;
    }
    std::map<std::string, std::size_t> take() { return std::move(found_); }

  private:
    void count(const Unit& unit) {
        extensions(unit.extensions);
        notes(unit.notes);
        if (to_xliff2_) {
            for (const OwnedAttributes& owned : owned_attributes(unit))
                attributes(owned.attributes);
            return;
        }
        add("glossary entries", unit.glossary.size());
        for (const Segment& segment : unit.segments) {
            add("subStates", segment.details->sub_state.empty() ? 0 : 1);
            add("ids of ignorables", segment.ignorable && !segment.id.empty() ? 1 : 0);
            content(segment.source);
            if (segment.target) content(*segment.target);
        }
    }
    void content(const Content& content) {
        for (const Inline& part : content) {
            if (const auto* marker = std::get_if<Marker>(&part))
                add("annotations", marker->edge == Edge::Start ? 1 : 0);
            const auto* code = std::get_if<Code>(&part);
            if (!code) continue;
            const bool hinted = !code->can_copy || !code->can_delete || code->can_reorder != Reorder::Yes;
            add("editing hints of codes", hinted ? 1 : 0);
            add("references to sub-flows", code->details->sub_flows.size());
        }
    }
    void notes(const std::vector<Note>& notes) {
        for (const Note& note : notes)
            if (to_xliff2_)
                add("authors of notes", note.from.empty() ? 0 : 1);
            else
                add("ids and categories of notes", note.id.empty() && note.category.empty() ? 0 : 1);
    }
    void attributes(const Attributes& attributes) {
        for (const Attribute& attribute : attributes)
            if (to_xliff2_ && attribute.ns.empty()) add("attribute '" + attribute.name + "'", 1);
    }
    void extensions(const std::vector<std::string>& extensions) {
        for (const std::string& extension : extensions) {
            const ElementName name = name_of_extension(extension);
            const bool of_xliff1 = name.ns == names::kCore12;
            const bool of_module =
                std::string_view(name.ns).starts_with("urn:oasis:names:tc:xliff:") && !of_xliff1;
            if (to_xliff2_ ? of_xliff1 : of_module) add("element <" + std::string(name.local) + ">", 1);
        }
    }

    bool to_xliff2_;
    std::map<std::string, std::size_t> found_;
};

/// In 1.2 this program reads a target that is equal to its source as one that was only filled with it. Those
/// of the document are marked as given where no mark of their segment says so.
void mark_given_targets(Unit& unit) {
    std::string numbers;
    for (std::size_t i = 0; i < unit.segments.size(); ++i) {
        const Segment& segment = unit.segments[i];
        const bool marked = !segment.ignorable && (unit.segments.size() > 1 || !segment.id.empty());
        if (!segment.target || marked || *segment.target != segment.source) continue;
        numbers += (numbers.empty() ? "" : " ") + std::to_string(i + 1);
    }
    if (numbers.empty()) return;
    const auto with_extra = std::find_if(unit.segments.begin(), unit.segments.end(),
                                         [](const Segment& s) { return !s.details->target_extra.empty(); });
    Segment& bearer = with_extra == unit.segments.end() ? unit.segments.front() : *with_extra;
    bearer.details.mutable_value().target_extra.push_back(
        {"tolmach:given", std::string(names::kTolmachNamespace), std::move(numbers)});
}

/// The first rule of its version that a document breaks.
base::Result<std::optional<base::Diagnostic>> first_fault(const std::string& bytes) {
    auto validity = validate("converted", bytes);
    if (!validity) return base::fail(validity.error());
    for (base::Diagnostic& finding : validity->findings)
        if (finding.severity == base::Severity::Error) return std::move(finding);
    return std::nullopt;
}

/// Why there is no document of the version asked for.
base::Error refusal(const Document& document, const base::Diagnostic& fault) {
    base::Location place{document.name, 0, 0};
    for (const File& file : document.files)
        for (const Unit& unit : file.units)
            if (unit.id == fault.unit && !place.line) place = {document.name, unit.line, unit.column};
    const std::string unit = fault.unit.empty() ? "" : ", unit " + displayable(fault.unit);
    return {base::ErrorCode::Invalid,
            fmt::format("what would be written is no valid XLIFF {}{}: {}", names::number(document.version),
                        unit, fault.message),
            std::move(place),
            "tolmach validate says what is wrong in the file itself; without --to it is copied as it is",
            nullptr};
}

/// A change that makes a document valid in the version it goes to, tried where it is not.
using Mend = std::function<void(Document&)>;

base::Result<std::string> write_valid(Document& document, const std::vector<Mend>& mends) {
    for (std::size_t i = 0;; ++i) {
        auto bytes = write(document, {document.version, false});
        if (!bytes) return base::fail(bytes.error());
        auto fault = first_fault(*bytes);
        if (!fault) return base::fail(fault.error());
        if (!*fault) return bytes;
        if (i == mends.size()) return base::fail(refusal(document, **fault));
        mends[i](document);
    }
}

}  // namespace

base::Result<Converted> convert(Document document, Version to) {
    const bool from_xliff2 = names::is_xliff2(document.version), to_xliff2 = names::is_xliff2(to);
    Census census(to_xliff2);
    if (from_xliff2 && !to_xliff2) {
        restore_ids(document);
        restore_attributes(document);
        restore_extensions(document);
    }
    if (from_xliff2 != to_xliff2) census.count(document);
    if (!from_xliff2 && to_xliff2) {
        make_space_valid_for_xliff2(document);
        const std::size_t ids = make_ids_valid_for_xliff2(document);
        census.add("ids", ids + make_extensions_valid_for_xliff2(document));
    }
    if (!to_xliff2)
        for (File& file : document.files)
            for (Unit& unit : file.units)
                mark_given_targets(unit);
    if (document.source_language.empty()) document.source_language = "und";
    document.version = to;
    std::vector<Mend> mends;
    if (!to_xliff2) mends = {make_words_valid_for_xliff1};
    if (to_xliff2 && from_xliff2) mends = {make_space_valid_for_xliff2, make_ids_valid_for_xliff2};
    if (to_xliff2 && !from_xliff2) mends = {hide_its, make_structure_valid_for_xliff2};
    auto bytes = write_valid(document, mends);
    if (!bytes) return base::fail(bytes.error());
    return Converted{std::move(*bytes), census.take()};
}

}  // namespace tolmach::xliff
