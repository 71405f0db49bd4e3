// SPDX-License-Identifier: Apache-2.0
// Plain text: a paragraph a line, empty lines between, calls as `[1]` and the notes in a list behind the
// text.
#include "formats/edition_text.hpp"
#include "formats/escape.hpp"

#include <map>

namespace tolmach::formats {
namespace {

class PlainEdition {
  public:
    PlainEdition(const xliff::File& file, const ComposeOptions& options)
        : text_(file, options), options_(options), notes_(file) {}

    std::string write() {
        add(options_.draft_mark);
        write_title_block();
        for (const Block& block : text_.outline().body)
            write_block(block);
        write_notes();
        return std::move(out_);
    }

  private:
    std::string line_of(const xliff::Unit& unit, std::string_view line_break = "\n") {
        std::string line;
        for (const Run& run : runs_of(unit)) {
            if (run.kind == Run::Kind::Text) line += run.text;
            if (run.kind == Run::Kind::Text && !run.link.empty() && run.link != run.text)
                line += " <" + run.link + ">";
            if (!run.link_title.empty()) line += " (" + run.link_title + ")";
            if (run.kind == Run::Kind::LineBreak) line += line_break;
            if (run.kind == Run::Kind::NoteCall)
                if (const Footnote* note = notes_.call(run)) line += "[" + std::to_string(note->number) + "]";
        }
        return line;
    }
    void add(std::string_view block) {
        if (!block.empty()) out_.append(out_.empty() ? "" : "\n").append(block).append("\n");
    }
    void write_title_block();
    void write_block(const Block& block);
    std::string item_line(const Block& block);
    void write_notes();

    EditionText text_;
    const ComposeOptions& options_;
    NoteList notes_;
    std::string out_;
    std::vector<const xliff::Group*> lists_;            ///< Those that are open.
    std::map<const xliff::Group*, std::size_t> items_;  ///< Of each list so far.
};

void PlainEdition::write_title_block() {
    const Outline& outline = text_.outline();
    if (text_.prints_series()) add(text_.series());
    for (const xliff::Unit* unit : outline.title)
        add(line_of(*unit));
    std::string lines;
    for (const Units* units : {&outline.reference, &outline.author, &outline.date})
        for (const xliff::Unit* unit : *units)
            lines += line_of(*unit, " ") + "\n";
    lines += options_.credit.empty() ? "" : options_.credit + "\n";
    if (!lines.empty()) lines.pop_back();
    add(lines);
}

std::string PlainEdition::item_line(const Block& block) {
    while (lists_.size() > block.level)
        lists_.pop_back();
    if (lists_.size() == block.level && lists_.back() != block.list) lists_.pop_back();
    const bool goes_on = lists_.size() == block.level;
    if (block.continues && !goes_on && items_.contains(block.list)) return line_of(*block.unit);
    lists_.resize(block.level, block.list);
    const std::string indent(2 * (block.level - 1), ' ');
    const std::string line_break = "\n" + indent + "  ";
    if (block.continues) return indent + "  " + line_of(*block.unit, line_break);
    const std::size_t number = ++items_.try_emplace(block.list, block.start - 1).first->second;
    return indent + (block.ordered ? std::to_string(number) + ". " : "– ") + line_of(*block.unit, line_break);
}

void PlainEdition::write_block(const Block& block) {
    if (block.kind == Block::Kind::Item) return add(item_line(block));
    lists_.clear();
    if (block.kind != Block::Kind::Table) return add(line_of(*block.unit));
    std::string table;
    for (const Row& row : block.rows) {
        for (const Cell& cell : row) {
            if (&cell != &row.front()) table += "\t";
            for (const xliff::Unit* unit : cell)
                table += (unit == cell.front() ? "" : " ") + line_of(*unit, " ");
        }
        table += "\n";
    }
    if (!table.empty()) table.pop_back();
    add(table);
}

void PlainEdition::write_notes() {
    std::string list;
    const auto write_from = [&](std::size_t first) {
        for (std::size_t i = first; i < notes_.notes().size(); ++i) {
            const Footnote note = notes_.notes()[i];  // A note that calls another makes the list grow.
            list += "[" + std::to_string(note.number) + "]";
            for (const xliff::Unit* unit : note.units)
                list += (unit == note.units.front() ? " " : "\n    ") + line_of(*unit, " ");
            list += "\n";
        }
    };
    write_from(0);
    const std::size_t called = notes_.notes().size();
    notes_.add_uncalled();
    write_from(called);
    if (list.empty()) return;
    list.pop_back();
    add(options_.notes_heading);
    add(list);
}

}  // namespace

base::Result<std::string> compose_text(const xliff::File& file, const ComposeOptions& options) {
    return holdable_text(PlainEdition(file, options).write());
}

}  // namespace tolmach::formats
