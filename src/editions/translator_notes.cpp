// SPDX-License-Identifier: Apache-2.0
#include "editions/translator_notes.hpp"

#include <iterator>
#include <set>
#include <string>

namespace tolmach::editions {
namespace {

constexpr std::string_view kCategory = "footnote";

std::string signed_text(const xliff::Note& note, const LanguageConventions& edition) {
    constexpr std::string_view kField = "{text}";
    std::string line = edition.translator_note;
    const std::size_t at = line.find(kField);
    return at == std::string::npos ? note.text : line.replace(at, kField.size(), note.text);
}

/// The text that an edition prints last of a unit: a target, or the source where there is none.
xliff::Content* last_content(xliff::Unit& unit) {
    for (auto segment = unit.segments.rbegin(); segment != unit.segments.rend(); ++segment)
        if (!segment->ignorable) return segment->target ? &*segment->target : &segment->source;
    return nullptr;
}

void append_call(xliff::Content& content, const std::string& unit) {
    xliff::Code call;
    call.id = unit;
    call.details.mutable_value().sub_flows = {unit};
    call.can_delete = false;
    auto* last = content.empty() ? nullptr : std::get_if<xliff::Text>(&content.back());
    const bool stop = last && last->value.ends_with('.') && !last->value.ends_with("..");
    if (stop) last->value.pop_back();
    content.emplace_back(call);
    if (stop) xliff::append_text(content, ".");
}

xliff::Unit footnote(std::string id, std::string text, const xliff::Unit& called_from) {
    xliff::Unit made;
    made.id = std::move(id);
    made.type = "tolmach:footnote-commentary";
    made.group = called_from.group;
    xliff::Segment segment;
    segment.target = xliff::content_of(std::move(text));
    segment.state = xliff::State::Translated;
    segment.state_is_explicit = true;
    made.segments.push_back(std::move(segment));
    return made;
}

}  // namespace

xliff::File with_translator_notes(xliff::File file, const LanguageConventions& edition) {
    std::set<std::string> taken;
    for (const xliff::Unit& unit : file.units)
        taken.insert(unit.id);
    std::vector<xliff::Unit> units;
    std::size_t number = 0;
    for (xliff::Unit& unit : file.units) {
        std::vector<xliff::Unit> made;
        for (const xliff::Note& note : unit.notes) {
            xliff::Content* content = note.category == kCategory ? last_content(unit) : nullptr;
            if (!content) continue;
            if (unit.type.starts_with("tolmach:footnote-")) {
                xliff::append_text(*content, " " + signed_text(note, edition));
                continue;
            }
            std::string id;
            do
                id = "tn" + std::to_string(++number);
            while (!taken.insert(id).second);
            append_call(*content, id);
            made.push_back(footnote(id, signed_text(note, edition), unit));
        }
        units.push_back(std::move(unit));
        std::move(made.begin(), made.end(), std::back_inserter(units));
    }
    file.units = std::move(units);
    return file;
}

}  // namespace tolmach::editions
