// SPDX-License-Identifier: Apache-2.0
// Notes are linked both ways in the vocabulary of DPUB-ARIA (doc-noteref, doc-endnotes, doc-backlink), as
// EPUB readers and screen readers know it.
#include "formats/html/page_body.hpp"

#include "formats/addresses.hpp"
#include "formats/escape.hpp"
#include "formats/html/foot_room.hpp"
#include "formats/html/page_markup.hpp"
#include "formats/list_markup.hpp"
#include "formats/note_places.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace tolmach::formats::page {
namespace {

struct PageStyleTag {
    TextStyle style;
    std::string_view name;
};
constexpr std::array<PageStyleTag, 7> kPageTags = {{{TextStyle::Bold, "strong"},
                                                    {TextStyle::Italic, "em"},
                                                    {TextStyle::Underline, "u"},
                                                    {TextStyle::Strike, "s"},
                                                    {TextStyle::Sub, "sub"},
                                                    {TextStyle::Super, "sup"},
                                                    {TextStyle::Code, "code"}}};

/// A start tag with its end tag.
struct PageTag {
    std::string open, close;

    bool operator==(const PageTag&) const = default;
};

constexpr ListMarkup kPageLists = {"<ol>\n<li>\n",  "<ul>\n<li>\n",   "<ol start=\"{n}\">\n<li>\n",
                                   "</li>\n<li>\n", "</li>\n</ol>\n", "</li>\n</ul>\n"};

class Article {
  public:
    Article(const EditionText& text, Medium medium)
        : text_(text), options_(text.options()), medium_(medium), notes_(text.file()) {}

    std::string write();

  private:
    bool is_xml() const { return medium_ == Medium::Book; }
    /// `lang`, and in XHTML `xml:lang` too.
    std::string lang(std::string_view language) const {
        return attribute("lang", language) + (is_xml() ? attribute("xml:lang", language) : std::string{});
    }
    std::vector<PageTag> tags_of(const Run& run, bool mark_language) const;
    std::string in_block(std::string_view name, std::string_view attributes, const xliff::Unit& unit);
    std::string inline_markup(const std::vector<Run>& runs, bool mark_language);
    bool goes_to_foot(const Footnote& note);
    std::string call_markup(const Run& run, bool after_call);
    void write_header();
    void write_contents();
    void write_body();
    void write_block(const Block& block);
    void write_list_item(const Block& block);
    void write_cell(const Cell& cell);
    void write_table(const Block& block);
    void write_notes();
    std::string list_note(std::size_t index);
    std::string foot_note(const Footnote& note);
    std::string links_back(const Footnote& note) const;
    void line(std::string_view markup) { out_.append(markup).append("\n"); }

    const EditionText& text_;
    const ComposeOptions& options_;
    const Medium medium_;
    NoteList notes_;
    std::string out_;
    OpenLists lists_{kPageLists};
    std::set<std::size_t> at_foot_;  ///< Numbers of the notes that stand at the foot of a page.
    FootRoom foot_;
    bool in_row_ = false;  ///< Of a table, which is not parted.
    std::size_t sections_ = 0;
    bool in_notes_ = false;
};

std::vector<PageTag> Article::tags_of(const Run& run, bool mark_language) const {
    std::vector<PageTag> tags;
    if (mark_language && !run.language.empty() && run.kind == Run::Kind::Text)
        tags.push_back({"<span" + lang(run.language) + ">", "</span>"});
    if (!run.link.empty() && run.kind != Run::Kind::NoteCall)
        tags.push_back(
            {"<a" + attribute("href", escape_address(run.link)) + attribute("title", run.link_title) + ">",
             "</a>"});
    for (const PageStyleTag& tag : kPageTags)
        if (has(run.styles, tag.style) && run.kind == Run::Kind::Text)
            tags.push_back({"<" + std::string(tag.name) + ">", "</" + std::string(tag.name) + ">"});
    return tags;
}

std::string Article::inline_markup(const std::vector<Run>& runs, bool mark_language) {
    std::string markup;
    std::vector<PageTag> open;
    const auto close_to = [&](std::size_t depth) {
        for (; open.size() > depth; open.pop_back())
            markup += open.back().close;
    };
    bool after_call = false;
    for (const Run& run : runs) {
        const std::vector<PageTag> wanted = tags_of(run, mark_language);
        const auto common = std::mismatch(open.begin(), open.end(), wanted.begin(), wanted.end()).first;
        close_to(static_cast<std::size_t>(common - open.begin()));
        while (open.size() < wanted.size())
            markup += open.emplace_back(wanted[open.size()]).open;
        if (run.kind == Run::Kind::Text) markup += escape_markup(run.text);
        if (!in_row_) foot_.add_text(run.text.size());
        if (run.kind == Run::Kind::LineBreak) markup += is_xml() ? "<br/>\n" : "<br>\n";
        if (run.kind == Run::Kind::NoteCall) markup += call_markup(run, after_call);
        after_call = run.kind == Run::Kind::NoteCall;
    }
    close_to(0);
    return markup;
}

std::string call_id(std::size_t note, std::size_t call) {
    return "fnref" + std::to_string(note) + (call > 1 ? "-" + std::to_string(call) : "");
}

std::string Article::call_markup(const Run& run, bool after_call) {
    const Footnote* note = notes_.call(run);
    if (!note) return {};
    const std::string number = std::to_string(note->number);
    if (goes_to_foot(*note))
        return (after_call ? "<sup class=\"call\">, </sup>" : "") + note_place(note->number);
    const std::string_view type = is_xml() ? " epub:type=\"noteref\"" : "";
    return element(
        "sup", after_call ? " class=\"call next\"" : " class=\"call\"",
        element("a",
                attribute("id", call_id(note->number, note->calls)) + attribute("href", "#fn" + number) +
                    std::string(type) + " role=\"doc-noteref\"",
                number));
}

bool Article::goes_to_foot(const Footnote& note) {
    if (medium_ != Medium::Print || in_notes_ || note.calls > 1) return false;
    std::size_t bytes = 0;
    for (const xliff::Unit* unit : note.units)
        bytes += plain_text(text_.runs(*unit)).size();
    return foot_.take(bytes) && at_foot_.insert(note.number).second;
}

std::string Article::in_block(std::string_view name, std::string_view attributes, const xliff::Unit& unit) {
    const std::vector<Run> runs = text_.runs(unit);
    const std::string language = language_of(runs);
    return element(name, std::string(attributes) + lang(language), inline_markup(runs, language.empty()));
}

void Article::write_header() {
    const Outline& outline = text_.outline();
    line("<header>");
    if (text_.prints_series()) {
        if (outline.series.empty() && !options_.series.empty())
            line(element("p", " class=\"series\"", escape_markup(options_.series)));
        for (const xliff::Unit* unit : outline.series)
            line(in_block("p", " class=\"series\"", *unit));
    }
    for (const xliff::Unit* unit : outline.reference)
        line(in_block("p", " class=\"reference\"", *unit));
    for (const xliff::Unit* unit : outline.title)
        line(in_block(unit == outline.title.front() ? "h1" : "p", " class=\"title\"", *unit));
    for (const xliff::Unit* unit : outline.author)
        line(in_block("p", " class=\"author\"", *unit));
    for (const xliff::Unit* unit : outline.date)
        line(element("p", " class=\"date\"",
                     options_.date.empty() ? in_block("span", "", *unit)
                                           : in_block("time", attribute("datetime", options_.date), *unit)));
    if (!options_.credit.empty()) line(element("p", " class=\"credit\"", escape_markup(options_.credit)));
    line("</header>");
}

void Article::write_contents() {
    const std::vector<PageHeading> headings = headings_of(text_);
    if (medium_ == Medium::Book || headings.size() < kFewestForContents) return;
    line("<nav class=\"contents\" role=\"doc-toc\" aria-labelledby=\"contents\">");
    line(element("p", " id=\"contents\"", escape_markup(options_.contents_heading)));
    out_ += contents_list(headings, {});
    line("</nav>");
}

void Article::write_list_item(const Block& block) {
    out_ += lists_.before(block);
    line(in_block("p", "", *block.unit));
}

void Article::write_cell(const Cell& cell) {
    const std::string name = is_head(cell) ? "th" : "td";
    if (cell.empty()) return line("<td></td>");
    if (cell.size() == 1) return line(in_block(name, "", *cell.front()));
    line("<" + name + ">");
    for (const xliff::Unit* unit : cell)
        line(in_block("p", "", *unit));
    line("</" + name + ">");
}

void Article::write_table(const Block& block) {
    in_row_ = true;
    line("<table>");
    for (const Row& row : block.rows) {
        line("<tr>");
        foot_.begin();
        for (const Cell& cell : row)
            write_cell(cell);
        line("</tr>");
    }
    line("</table>");
    in_row_ = false;
}

void Article::write_block(const Block& block) {
    switch (block.kind) {
        case Block::Kind::Heading:
            return line(in_block("h" + std::to_string(std::min<std::size_t>(block.level + 1, 6)),
                                 attribute("id", "s" + std::to_string(++sections_)), *block.unit));
        case Block::Kind::Item:
            return write_list_item(block);
        case Block::Kind::Table:
            return write_table(block);
        case Block::Kind::Caption:
            return line(in_block("p", " class=\"caption\"", *block.unit));
        case Block::Kind::Code:
            return line(element(
                "pre", "", element("code", "", escape_markup(preformatted_text(text_.runs(*block.unit))))));
        case Block::Kind::Paragraph:
        case Block::Kind::Quotation:
            return line(in_block("p", "", *block.unit));
    }
}

void Article::write_body() {
    bool quoting = false, after_heading = false;
    for (const Block& block : text_.outline().body) {
        if (block.kind != Block::Kind::Item) out_ += lists_.end();
        if (quoting != (block.kind == Block::Kind::Quotation)) {
            quoting = !quoting;
            line(quoting ? "<blockquote>" : "</blockquote>");
        }
        if (!after_heading) foot_.begin();
        after_heading = block.kind == Block::Kind::Heading;
        write_block(block);
    }
    out_ += lists_.end();
    if (quoting) line("</blockquote>");
}

/// `{n}` in a label of the house is the number.
std::string numbered(std::string label, std::size_t number) {
    const std::size_t at = label.find("{n}");
    return at == std::string::npos ? label : label.replace(at, 3, std::to_string(number));
}

std::string Article::links_back(const Footnote& note) const {
    std::string back;
    for (std::size_t call = 1; call <= note.calls; ++call)
        back += " " + element("a",
                              attribute("href", "#" + call_id(note.number, call)) +
                                  " class=\"back\" role=\"doc-backlink\"" +
                                  attribute("aria-label", numbered(options_.back_label, note.number)),
                              "↩\uFE0E");
    return back;
}

/// In a book a note is an aside, which readers' devices show beside its call; its number is written, for an
/// aside is no item of a list.
std::string Article::list_note(std::size_t index) {
    const Footnote note = notes_.notes()[index];  // A note that calls another makes the list grow.
    std::string content;
    for (const xliff::Unit* unit : note.units)
        content += in_block("p", "", *unit);
    content.insert(content.size() - std::string_view("</p>").size(), links_back(note));
    const std::string number = std::to_string(note.number);
    const std::string id = attribute("id", "fn" + number);
    if (!is_xml())
        return element("li", id + (medium_ == Medium::Print ? attribute("value", number) : ""), content);
    content.insert(content.find('>') + 1, "<span class=\"number\">" + number + ".</span> ");
    return element("aside", id + " epub:type=\"footnote\" role=\"doc-footnote\"", content);
}

void Article::write_notes() {
    in_notes_ = true;
    if (medium_ == Medium::Print)
        out_ = fill_note_places(
            out_, [&](std::size_t number) { return foot_note(Footnote(notes_.notes()[number - 1])); });
    notes_.add_uncalled();
    std::string list;
    for (std::size_t i = 0; i < notes_.notes().size(); ++i)
        if (at_foot_.count(notes_.notes()[i].number) == 0) list += list_note(i) + "\n";
    if (list.empty()) return;
    line(std::string("<section class=\"notes\"") + (is_xml() ? " epub:type=\"endnotes\"" : "") +
         " role=\"doc-endnotes\" aria-labelledby=\"notes\">");
    line(element("h2", " id=\"notes\"", escape_markup(options_.notes_heading)));
    out_ += is_xml() ? list : "<ol>\n" + list + "</ol>\n";
    line("</section>");
}

/// One element, whose style is `float: footnote`; a further paragraph is a block in it. It has one around it,
/// for WeasyPrint 57 takes the style of the call from there.
std::string Article::foot_note(const Footnote& note) {
    std::string content;
    for (const xliff::Unit* unit : note.units)
        content += in_block("span", unit == note.units.front() ? "" : " class=\"further\"", *unit);
    const std::string number = std::to_string(note.number);
    const std::string data = attribute("data-number", number);
    return element("span", " class=\"noted\"" + data,
                   element("span", " class=\"footnote\"" + attribute("id", "fn" + number) + data, content));
}

std::string Article::write() {
    if (!options_.draft_mark.empty())
        line(element("p", " class=\"draft\" role=\"note\"", escape_markup(options_.draft_mark)));
    line("<article>");
    write_header();
    write_contents();
    write_body();
    write_notes();
    line("</article>");
    return std::move(out_);
}

}  // namespace

std::vector<PageHeading> headings_of(const EditionText& text) {
    std::vector<PageHeading> headings;
    for (const Block& block : text.outline().body)
        if (block.kind == Block::Kind::Heading)
            headings.push_back(
                {"s" + std::to_string(headings.size() + 1), plain_text(text.runs(*block.unit)), block.level});
    return headings;
}

std::string contents_list(const std::vector<PageHeading>& headings, std::string_view file) {
    std::string list;
    std::vector<std::size_t> open;  // The levels of the items that are open.
    for (const PageHeading& heading : headings) {
        for (; open.size() > 1 && open.back() > heading.level; open.pop_back())
            list += "</li>\n</ol>\n";
        if (open.empty() || open.back() < heading.level) {
            list += open.empty() ? "<ol>\n" : "\n<ol>\n";
            open.push_back(heading.level);
        } else {
            list += "</li>\n";
            open.back() = heading.level;  // The first heading may be a lower one than those behind it.
        }
        list += "<li>" + element("a", attribute("href", std::string(file) + "#" + heading.id),
                                 escape_markup(heading.text));
    }
    for (; !open.empty(); open.pop_back())
        list += "</li>\n</ol>\n";
    return list;
}

std::string article(const EditionText& text, Medium medium) {
    return Article(text, medium).write();
}

}  // namespace tolmach::formats::page
