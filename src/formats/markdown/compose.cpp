// SPDX-License-Identifier: Apache-2.0
// Markdown as GFM and pandoc read it: the title block as YAML, footnotes as `[^1]`, a paragraph a line. What
// Markdown has no mark for, or where its mark would not be seen as one, is HTML.
#include "formats/compose.hpp"

#include "formats/addresses.hpp"
#include "formats/edition_text.hpp"
#include "formats/escape.hpp"
#include "formats/markdown/escape.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>

namespace tolmach::formats {
namespace {

using markdown::Context;
using markdown::escape_markdown;
using markdown::yaml_string;
using Runs = std::vector<Run>;

struct Mark {
    std::string open, close;

    bool operator==(const Mark&) const = default;
};

struct StyleMark {
    TextStyle style;
    std::string_view native;  ///< Empty where there is none.
    std::string_view tag;
};
constexpr StyleMark kMarks[] = {{TextStyle::Bold, "**", "strong"}, {TextStyle::Italic, "*", "em"},
                                {TextStyle::Underline, "", "u"},   {TextStyle::Strike, "", "s"},
                                {TextStyle::Sub, "", "sub"},       {TextStyle::Super, "", "sup"},
                                {TextStyle::Code, "", "code"}};

bool is_blank_or_mark(char32_t c) {
    const bool ascii_mark = c < 0x80 && c > 0x20 && !text::is_letter(c) && !text::is_digit(c);
    return text::is_space(c) || text::is_punctuation(c) || ascii_mark;
}

/// Whether `*` around runs [from, to) would be read as emphasis (CommonMark 0.31 §6.2): their outer
/// characters are no spaces, and where they are punctuation, so are their neighbours.
bool flanks(const Runs& runs, std::size_t from, std::size_t to) {
    const std::u32string inside = text::to_utf32(runs[from].text), tail = text::to_utf32(runs[to - 1].text);
    const auto neighbour = [&](std::size_t index, bool last) -> char32_t {
        if (index >= runs.size() || runs[index].kind == Run::Kind::LineBreak) return U' ';
        if (runs[index].kind == Run::Kind::NoteCall) return last ? U']' : U'[';
        const std::u32string beside = text::to_utf32(runs[index].text);
        return last ? beside.back() : beside.front();
    };
    const auto side = [&](char32_t inner, char32_t outer) {
        return !text::is_space(inner) && (!is_blank_or_mark(inner) || is_blank_or_mark(outer));
    };
    return side(inside.front(), neighbour(from - 1, true)) && side(tail.back(), neighbour(to, false));
}

/// Whether a look that begins at run `at` can be written with Markdown's own mark: a single run of nothing
/// else, between runs without a look.
bool is_native(const Runs& runs, std::size_t at, TextStyle style) {
    const auto plain = [&](std::size_t index) {
        return index >= runs.size() || (runs[index].styles == 0 && runs[index].link.empty());
    };
    return runs[at].styles == static_cast<TextStyles>(style) && runs[at].link.empty() && plain(at - 1) &&
           plain(at + 1) && flanks(runs, at, at + 1);
}

std::string title_mark(const Run& run) {
    if (run.link_title.empty()) return {};
    std::string written = " \"";
    for (const char c : holdable_text(run.link_title)) {
        if (c == '"' || c == '\\' || c == '&') written += '\\';
        written += c;
    }
    return written + '"';
}

std::vector<Mark> marks_of(const Runs& runs, std::size_t at) {
    const Run& run = runs[at];
    std::vector<Mark> marks;
    if (run.kind != Run::Kind::Text) return marks;
    if (!run.language.empty())
        marks.push_back({"<span lang=\"" + escape_markup(run.language) + "\">", "</span>"});
    if (!run.link.empty() && (run.link != run.text || !run.link_title.empty()))
        marks.push_back({"[", "](<" + escape_address(run.link) + ">" + title_mark(run) + ")"});
    for (const StyleMark& mark : kMarks) {
        if (!has(run.styles, mark.style)) continue;
        const std::string tag(mark.tag);
        if (!mark.native.empty() && is_native(runs, at, mark.style))
            marks.push_back({std::string(mark.native), std::string(mark.native)});
        else
            marks.push_back({"<" + tag + ">", "</" + tag + ">"});
    }
    return marks;
}

/// A block of code in a fence longer than any inside.
std::string fenced(const std::string& code) {
    std::size_t ticks = 0, longest = 2;
    for (const char c : code) {
        ticks = c == '`' ? ticks + 1 : 0;
        longest = std::max(longest, ticks);
    }
    const std::string fence(longest + 1, '`');
    return fence + "\n" + code + "\n" + fence;
}

class Text {
  public:
    Text(const xliff::File& file, const ComposeOptions& options)
        : text_(file, options), options_(options), outline_(text_.outline()), notes_(file) {}

    std::string write() {
        write_front_matter();
        if (!options_.draft_mark.empty()) block("> **" + escape_markdown(options_.draft_mark, {}) + "**");
        for (const Block& each : outline_.body)
            write_block(each);
        write_notes();
        return std::move(out_);
    }

  private:
    std::string inline_text(const Runs& runs, Context context, std::string_view line_break = "\\\n");
    std::string inline_text(const xliff::Unit& unit, std::string_view line_break = "\\\n") {
        Context context;
        context.line_start = true;
        return inline_text(text_.runs(unit), context, line_break);
    }
    void write_front_matter();
    std::string subtitle() const;
    void write_block(const Block& each);
    void write_item(const Block& each);
    void write_table(const Block& each);
    void write_notes();
    void block(std::string_view text) { out_.append(out_.empty() ? "" : "\n").append(text).append("\n"); }

    EditionText text_;
    const ComposeOptions& options_;
    const Outline& outline_;
    NoteList notes_;
    std::string out_;
    Block::Kind before_ = Block::Kind::Heading;
    struct OpenItem {
        const xliff::Group* list;
        std::size_t indent;  ///< Of the text of the item.
    };
    std::vector<OpenItem> items_;
    std::map<const xliff::Group*, std::size_t> numbers_;  ///< Items of each list so far.
};

std::string Text::inline_text(const Runs& runs, Context context, std::string_view line_break) {
    std::string text;
    std::vector<Mark> open;
    const bool begins_line = context.line_start;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Run& run = runs[i];
        const std::vector<Mark> wanted = marks_of(runs, i);
        const auto common = std::mismatch(open.begin(), open.end(), wanted.begin(), wanted.end()).first;
        for (; open.begin() + (common - open.begin()) != open.end(); open.pop_back())
            text += open.back().close;
        while (open.size() < wanted.size())
            text += open.emplace_back(wanted[open.size()]).open;
        const bool next_is_bracket =
            i + 1 < runs.size() && (runs[i + 1].kind == Run::Kind::NoteCall || !runs[i + 1].link.empty());
        context.before_call = next_is_bracket;
        if (run.kind == Run::Kind::LineBreak) text += line_break;
        if (run.kind == Run::Kind::NoteCall)
            if (const Footnote* note = notes_.call(run)) text += "[^" + std::to_string(note->number) + "]";
        if (run.kind == Run::Kind::Text)
            text += run.link == run.text && !run.link.empty() && run.link_title.empty()
                        ? "<" + escape_address(run.link) + ">"
                        : escape_markdown(run.text, context);
        context.after_call = run.kind == Run::Kind::NoteCall;
        context.line_start = begins_line && run.kind == Run::Kind::LineBreak;
    }
    for (; !open.empty(); open.pop_back())
        text += open.back().close;
    return text;
}

/// The keys are pandoc's where it has one (its manual, "EPUB Metadata"): it prints title, subtitle, authors
/// and date, and asks for a date in ISO 8601. The others are ours.
void Text::write_front_matter() {
    const Metadata& data = options_.metadata;
    std::string yaml = "---\n";
    const auto add = [&](std::string_view key, const std::string& value) {
        if (!value.empty()) yaml += std::string(key) + ": " + yaml_string(value) + "\n";
    };
    const auto add_all = [&](std::string_view key, const std::vector<std::string>& values) {
        if (values.size() == 1) return add(key, values.front());
        if (!values.empty()) yaml += std::string(key) + ":\n";
        for (const std::string& value : values)
            yaml += "  - " + yaml_string(value) + "\n";
    };
    if (!outline_.title.empty()) add("title", plain_text(runs_of(*outline_.title.front())));
    add("subtitle", subtitle());
    add_all("author", text_.authors());
    add("date", options_.date);
    add("date-printed", text_.printed_date());
    add("series", text_.series());
    add("reference", text_.reference());
    add("credit", options_.credit);
    add("lang", text_.language());
    add("description", data.description);
    add_all("keywords", data.keywords);
    add_all("subject", data.keywords);
    if (!data.doi.empty()) add("identifier", "https://doi.org/" + data.doi);
    add("publisher", data.institution);
    add("rights", data.license);
    if (!options_.translator.empty())
        yaml += "contributor:\n  - role: trl\n    text: " + yaml_string(options_.translator) + "\n";
    add("belongs-to-collection", text_.series());
    out_ += yaml + "---\n";
}

/// What stands under the title; pandoc prints one text there.
std::string Text::subtitle() const {
    std::vector<std::string> parts;
    for (std::size_t i = 1; i < outline_.title.size(); ++i)
        parts.push_back(plain_text(runs_of(*outline_.title[i])));
    if (text_.prints_series()) parts.push_back(text_.series());
    parts.push_back(text_.reference());
    parts.push_back(options_.credit);
    std::string joined;
    for (const std::string& part : parts)
        if (!part.empty()) joined += (joined.empty() ? "" : " · ") + part;
    return joined;
}

void Text::write_item(const Block& each) {
    while (items_.size() > each.level)
        items_.pop_back();
    const bool same_list = items_.size() == each.level && items_.back().list == each.list;
    if (items_.size() == each.level && !same_list) {
        items_.pop_back();
        // Two lists side by side would be read as one.
        if (items_.empty()) block("<!-- -->");
    }
    const std::string body = inline_text(*each.unit, "<br>");
    if (same_list && each.continues) return block(std::string(items_.back().indent, ' ') + body);
    if (each.continues && numbers_.contains(each.list)) {
        items_.clear();
        return block(body);
    }
    while (items_.size() < each.level)
        items_.push_back({each.list, items_.empty() ? 0 : items_.back().indent});
    const std::size_t outer = items_.size() > 1 ? items_[items_.size() - 2].indent : 0;
    const std::size_t number = ++numbers_.try_emplace(each.list, each.start - 1).first->second;
    const std::string marker = each.ordered ? std::to_string(number) + ". " : "- ";
    items_.back().indent = outer + marker.size();
    block(std::string(outer, ' ') + marker + body);
}

void Text::write_table(const Block& each) {
    std::size_t columns = 1;
    for (const Row& row : each.rows)
        columns = std::max(columns, row.size());
    std::string table;
    for (std::size_t i = 0; i < each.rows.size(); ++i) {
        for (std::size_t column = 0; column < columns; ++column) {
            Context context;
            context.in_table = true;
            table += "| ";
            for (const xliff::Unit* unit : column < each.rows[i].size() ? each.rows[i][column] : Cell{})
                table +=
                    (table.ends_with("| ") ? "" : "<br>") + inline_text(text_.runs(*unit), context, "<br>");
            if (!table.ends_with(' ')) table += ' ';
        }
        table += "|\n";
        if (i > 0) continue;
        for (std::size_t column = 0; column < columns; ++column)
            table += "| --- ";
        table += "|\n";
    }
    if (!table.empty()) table.pop_back();
    block(table);
}

void Text::write_block(const Block& each) {
    if (each.kind != Block::Kind::Item) items_.clear();
    switch (each.kind) {
        case Block::Kind::Heading: {
            Context context;
            context.in_heading = true;
            block(std::string(std::min<std::size_t>(each.level + 1, 6), '#') + " " +
                  inline_text(text_.runs(*each.unit), context, " "));
            break;
        }
        case Block::Kind::Quotation:
            if (before_ == Block::Kind::Quotation) out_ += ">";
            block("> " + inline_text(*each.unit, "\\\n> "));
            break;
        case Block::Kind::Item:
            write_item(each);
            break;
        case Block::Kind::Table:
            write_table(each);
            break;
        case Block::Kind::Code:
            block(fenced(preformatted_text(text_.runs(*each.unit))));
            break;
        case Block::Kind::Paragraph:
        case Block::Kind::Caption:
            block(inline_text(*each.unit));
            break;
    }
    before_ = each.kind;
}

/// A definition that nothing calls would vanish when it is read: those notes are a plain list.
void Text::write_notes() {
    std::string uncalled;
    for (std::size_t i = 0; i < notes_.notes().size(); ++i) {
        const Footnote note = notes_.notes()[i];
        std::string definition = "[^" + std::to_string(note.number) + "]: ";
        for (const xliff::Unit* unit : note.units)
            definition += (unit == note.units.front() ? "" : "\n\n    ") + inline_text(*unit, "<br>");
        block(definition);
    }
    const std::size_t called = notes_.notes().size();
    notes_.add_uncalled();
    for (std::size_t i = called; i < notes_.notes().size(); ++i)
        for (const xliff::Unit* unit : Units(notes_.notes()[i].units))
            uncalled += (uncalled.empty() ? "- " : "\n- ") + inline_text(*unit, "<br>");
    if (uncalled.empty()) return;
    block("## " + escape_markdown(options_.notes_heading, {}));
    block(uncalled);
}

}  // namespace

base::Result<std::string> compose_markdown(const xliff::File& file, const ComposeOptions& options) {
    return Text(file, options).write();
}

}  // namespace tolmach::formats
