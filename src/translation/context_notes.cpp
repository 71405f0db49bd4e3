// SPDX-License-Identifier: Apache-2.0
#include "translation/context_notes.hpp"

#include "embedded/translation.hpp"
#include "text/table.hpp"

#include <map>
#include <string>

namespace tolmach::translation {
namespace {

using Kinds = std::map<std::string_view, std::string_view>;

const Kinds& kinds() {
    static const Kinds table = [] {
        Kinds rows;
        for (const text::TableRow& row : text::read_table("unit_kinds.tsv", embedded::unit_kinds_tsv(), 2))
            rows.emplace(row[0], row[1]);
        return rows;
    }();
    return table;
}

std::string_view kind_of(const xliff::Unit& unit) {
    constexpr std::string_view kPrefix = "tolmach:";
    std::string_view kind = unit.type;
    if (!kind.starts_with(kPrefix)) return {};
    kind.remove_prefix(kPrefix.size());
    return kind.starts_with("footnote-") ? "footnote" : kind;
}

xliff::Note note_of(std::string text) {
    xliff::Note note;
    note.text = std::move(text);
    note.from = xliff::kOwnNote;
    note.applies_to = "source";
    return note;
}

}  // namespace

ContextNotes::ContextNotes(const xliff::File& file) {
    for (const xliff::Unit& unit : file.units)
        for (const xliff::Segment& segment : unit.segments)
            for (const xliff::Inline& part : segment.source)
                if (const auto* code = std::get_if<xliff::Code>(&part))
                    for (const std::string& note : code->details->sub_flows)
                        called_.try_emplace(note, Footnote{code->details->disp});
    for (const xliff::Unit& unit : file.units)
        if (const auto footnote = called_.find(unit.id); footnote != called_.end())
            footnote->second.unit = &unit;
}

std::string ContextNotes::text_of(const xliff::Code& call) const {
    std::string all;
    for (const std::string& id : call.details->sub_flows) {
        const auto footnote = called_.find(id);
        if (footnote == called_.end() || !footnote->second.unit) continue;
        const std::string text = xliff::source_text(*footnote->second.unit);
        if (!text.empty()) all += (all.empty() ? "" : " ") + text;
    }
    return all;
}

std::string ContextNotes::words_for(const xliff::Unit& unit) const {
    const auto kind = kinds().find(kind_of(unit));
    if (kind == kinds().end()) return {};
    std::string words(kind->second);
    constexpr std::string_view kNumber = "[{n}]";
    const std::size_t at = words.find(kNumber);
    if (at == words.npos) return words;
    const auto footnote = called_.find(unit.id);
    const std::string_view shown = footnote == called_.end() ? std::string_view() : footnote->second.shown;
    words.replace(at, kNumber.size(), shown);
    if (shown.empty() && words.ends_with(' ')) words.pop_back();
    return words;
}

void ContextNotes::add_to(xliff::Unit& unit) const {
    if (!unit.translate) return;
    if (std::string words = words_for(unit); !words.empty()) unit.notes.push_back(note_of(std::move(words)));
    for (const xliff::Segment& segment : unit.segments)
        for (const xliff::Inline& part : segment.source) {
            const auto* call = std::get_if<xliff::Code>(&part);
            if (!call || call->details->sub_flows.empty()) continue;
            if (std::string text = text_of(*call); !text.empty())
                unit.notes.push_back(
                    note_of(call->details->disp + (call->details->disp.empty() ? "" : " ") + text));
        }
}

}  // namespace tolmach::translation
