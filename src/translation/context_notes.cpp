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

/// What a file's calls say of its footnotes: their text, and what a call shows for them.
class Footnotes {
  public:
    explicit Footnotes(const xliff::File& file) {
        for (const xliff::Unit& unit : file.units)
            for (const xliff::Segment& segment : unit.segments)
                for (const xliff::Inline& part : segment.source)
                    if (const auto* code = std::get_if<xliff::Code>(&part))
                        for (const std::string& note : code->details->sub_flows)
                            shown_.emplace(note, code->details->disp);
        for (const xliff::Unit& unit : file.units)
            if (shown_.contains(unit.id)) texts_[unit.id] += xliff::source_text(unit);
    }

    std::string shown(const std::string& unit) const {
        const auto found = shown_.find(unit);
        return std::string(found == shown_.end() ? std::string_view() : found->second);
    }

    std::string text_of(const xliff::Code& call) const {
        std::string text;
        for (const std::string& unit : call.details->sub_flows)
            if (const auto found = texts_.find(unit); found != texts_.end() && !found->second.empty())
                text += (text.empty() ? "" : " ") + found->second;
        return text;
    }

  private:
    std::map<std::string_view, std::string> texts_;  ///< Of the units that are called.
    std::map<std::string_view, std::string_view> shown_;
};

std::string words_for(const xliff::Unit& unit, const Footnotes& footnotes) {
    const auto kind = kinds().find(kind_of(unit));
    if (kind == kinds().end()) return {};
    std::string words(kind->second);
    constexpr std::string_view kNumber = "[{n}]";
    const std::size_t at = words.find(kNumber);
    if (at == words.npos) return words;
    const std::string shown = footnotes.shown(unit.id);
    words.replace(at, kNumber.size(), shown);
    if (shown.empty() && words.ends_with(' ')) words.pop_back();
    return words;
}

}  // namespace

void add_context_notes(xliff::File& file) {
    const Footnotes footnotes(file);
    for (xliff::Unit& unit : file.units) {
        if (!unit.translate) continue;
        if (std::string words = words_for(unit, footnotes); !words.empty())
            unit.notes.push_back(note_of(std::move(words)));
        for (const xliff::Segment& segment : unit.segments)
            for (const xliff::Inline& part : segment.source) {
                const auto* call = std::get_if<xliff::Code>(&part);
                if (!call || call->details->sub_flows.empty()) continue;
                if (std::string text = footnotes.text_of(*call); !text.empty())
                    unit.notes.push_back(
                        note_of(call->details->disp + (call->details->disp.empty() ? "" : " ") + text));
            }
    }
}

}  // namespace tolmach::translation
