// SPDX-License-Identifier: Apache-2.0
#include "xliff/convert.hpp"

#include "xliff/carried.hpp"
#include "xliff/names.hpp"
#include "xliff/native_names.hpp"
#include "xliff/write.hpp"
#include "xliff/write_parts.hpp"

#include <algorithm>
#include <utility>

namespace tolmach::xliff {
namespace {

/// Counts what a document has that the version it goes to has no place for.
class Census {
  public:
    explicit Census(bool to_two) : to_two_(to_two) {}

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
        if (to_two_) {
            for (const Carried& carried : carried_of(unit))
                attributes(carried.attributes);
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
            if (to_two_)
                add("authors of notes", note.from.empty() ? 0 : 1);
            else
                add("ids and categories of notes", note.id.empty() && note.category.empty() ? 0 : 1);
    }
    void attributes(const Attributes& attributes) {
        for (const Attribute& attribute : attributes)
            if (to_two_ && attribute.ns.empty()) add("attribute '" + attribute.name + "'", 1);
    }
    void extensions(const std::vector<std::string>& extensions) {
        for (const std::string& extension : extensions) {
            const ElementName name = name_of_extension(extension);
            const bool of_one = name.ns == names::kCore12;
            const bool of_module =
                std::string_view(name.ns).starts_with("urn:oasis:names:tc:xliff:") && !of_one;
            if (to_two_ ? of_one : of_module) add("element <" + std::string(name.local) + ">", 1);
        }
    }

    bool to_two_;
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
    bearer.details.edit().target_extra.push_back(
        {"tolmach:given", std::string(names::kOurs), std::move(numbers)});
}

}  // namespace

base::Result<Converted> convert(Document document, Version to) {
    const bool from_two = names::is_two(document.version), to_two = names::is_two(to);
    Census census(to_two);
    if (from_two && !to_two) restore_native_names(document);
    if (from_two != to_two) census.count(document);
    if (!from_two && to_two) census.add("ids", fit_names_to_two(document));
    if (!to_two)
        for (File& file : document.files)
            for (Unit& unit : file.units)
                mark_given_targets(unit);
    if (document.source_language.empty()) document.source_language = "und";
    document.version = to;
    auto bytes = write(document, {to, false});
    if (!bytes) return base::fail(bytes.error());
    return Converted{std::move(*bytes), census.take()};
}

}  // namespace tolmach::xliff
