// SPDX-License-Identifier: Apache-2.0
// One self-contained page. Notes are linked both ways in the vocabulary of DPUB-ARIA (doc-noteref,
// doc-endnotes, doc-backlink), as EPUB readers and screen readers know it.
#include "formats/compose.hpp"

#include "embedded/formats.hpp"
#include "formats/addresses.hpp"
#include "formats/escape.hpp"
#include "formats/outline.hpp"

#include <algorithm>
#include <array>

namespace tolmach::formats {
namespace {

struct StyleTag {
    TextStyle style;
    std::string_view name;
};
constexpr std::array<StyleTag, 7> kTags = {{{TextStyle::Bold, "strong"},
                                            {TextStyle::Italic, "em"},
                                            {TextStyle::Underline, "u"},
                                            {TextStyle::Strike, "s"},
                                            {TextStyle::Sub, "sub"},
                                            {TextStyle::Super, "sup"},
                                            {TextStyle::Code, "code"}}};

/// A start tag with its end tag.
struct Tag {
    std::string open, close;

    bool operator==(const Tag&) const = default;
};

std::string attribute(std::string_view name, std::string_view value) {
    return value.empty() ? std::string{} : ' ' + std::string(name) + "=\"" + escape_markup(value) + '"';
}

std::string element(std::string_view name, std::string_view attributes, std::string_view content) {
    std::string made = "<";
    made.append(name).append(attributes).append(">").append(content).append("</").append(name).append(">");
    return made;
}

class Page {
  public:
    Page(const xliff::File& file, const ComposeOptions& options)
        : file_(file), options_(options), outline_(outline_of(file)), notes_(file) {}

    std::string write();

  private:
    std::string language() const {
        return options_.language.empty() ? file_.target_language : options_.language;
    }
    /// Whether all of a block stands in the source's language, so that the block carries the mark.
    static bool all_untranslated(const std::vector<Run>& runs) {
        return !runs.empty() && std::all_of(runs.begin(), runs.end(), [](const Run& run) {
            return run.untranslated || run.kind != Run::Kind::Text;
        });
    }
    std::string in_block(std::string_view name, std::string_view attributes, const xliff::Unit& unit);
    std::string inline_markup(const std::vector<Run>& runs, bool mark_language);
    std::string call_markup(const Run& run, bool after_call);
    void write_header();
    void write_body();
    void write_list_item(const Block& block);
    void close_lists(std::size_t depth);
    void write_table(const Block& block);
    void write_notes();
    void line(std::string_view markup) { out_.append(markup).append("\n"); }

    const xliff::File& file_;
    const ComposeOptions& options_;
    Outline outline_;
    NoteList notes_;
    std::string out_;
    std::vector<Block> open_lists_;  ///< The item that is open at each depth.
};

std::vector<Tag> tags_of(const Run& run, bool mark_language, std::string_view source_language) {
    std::vector<Tag> tags;
    if (mark_language && run.untranslated)
        tags.push_back({"<span" + attribute("lang", source_language) + ">", "</span>"});
    if (!run.link.empty() && run.kind != Run::Kind::NoteCall)
        tags.push_back({"<a" + attribute("href", escape_address(run.link)) + ">", "</a>"});
    for (const StyleTag& tag : kTags)
        if (has(run.styles, tag.style) && run.kind == Run::Kind::Text)
            tags.push_back({element(tag.name, "", "").substr(0, tag.name.size() + 2),
                            "</" + std::string(tag.name) + ">"});
    return tags;
}

std::string Page::inline_markup(const std::vector<Run>& runs, bool mark_language) {
    std::string markup;
    std::vector<Tag> open;
    const auto close_to = [&](std::size_t depth) {
        for (; open.size() > depth; open.pop_back())
            markup += open.back().close;
    };
    bool after_call = false;
    for (const Run& run : runs) {
        const std::vector<Tag> wanted = tags_of(run, mark_language, file_.source_language);
        const auto common = std::mismatch(open.begin(), open.end(), wanted.begin(), wanted.end()).first;
        close_to(static_cast<std::size_t>(common - open.begin()));
        while (open.size() < wanted.size())
            markup += open.emplace_back(wanted[open.size()]).open;
        if (run.kind == Run::Kind::Text) markup += escape_markup(run.text);
        if (run.kind == Run::Kind::LineBreak) markup += "<br>\n";
        if (run.kind == Run::Kind::NoteCall) markup += call_markup(run, after_call);
        after_call = run.kind == Run::Kind::NoteCall;
    }
    close_to(0);
    return markup;
}

std::string call_id(std::size_t note, std::size_t call) {
    return "fnref" + std::to_string(note) + (call > 1 ? "-" + std::to_string(call) : "");
}

std::string Page::call_markup(const Run& run, bool after_call) {
    const Footnote* note = notes_.call(run);
    if (!note) return {};
    const std::string number = std::to_string(note->number);
    return element("sup", after_call ? " class=\"call next\"" : " class=\"call\"",
                   element("a",
                           attribute("id", call_id(note->number, note->calls)) +
                               attribute("href", "#fn" + number) + " role=\"doc-noteref\"",
                           number));
}

std::string Page::in_block(std::string_view name, std::string_view attributes, const xliff::Unit& unit) {
    const std::vector<Run> runs = runs_of(unit);
    const bool whole = all_untranslated(runs);
    const std::string lang = whole ? attribute("lang", file_.source_language) : std::string{};
    return element(name, std::string(attributes) + lang, inline_markup(runs, !whole));
}

void Page::write_header() {
    line("<header>");
    const bool own_series = outline_.series.empty() && !options_.series.empty();
    if (own_series) line(element("p", " class=\"series\"", escape_markup(options_.series)));
    for (const xliff::Unit* unit : outline_.series)
        line(in_block("p", " class=\"series\"", *unit));
    for (const xliff::Unit* unit : outline_.reference)
        line(in_block("p", " class=\"reference\"", *unit));
    for (const xliff::Unit* unit : outline_.title)
        line(in_block(unit == outline_.title.front() ? "h1" : "p", " class=\"title\"", *unit));
    for (const xliff::Unit* unit : outline_.author)
        line(in_block("p", " class=\"author\"", *unit));
    for (const xliff::Unit* unit : outline_.date)
        line(element("p", " class=\"date\"",
                     options_.date.empty() ? in_block("span", "", *unit)
                                           : in_block("time", attribute("datetime", options_.date), *unit)));
    if (!options_.credit.empty()) line(element("p", " class=\"credit\"", escape_markup(options_.credit)));
    line("</header>");
}

void Page::close_lists(std::size_t depth) {
    for (; open_lists_.size() > depth; open_lists_.pop_back())
        line(open_lists_.back().ordered ? "</li>\n</ol>" : "</li>\n</ul>");
}

void Page::write_list_item(const Block& block) {
    close_lists(block.level);
    const bool same_level = open_lists_.size() == block.level;
    if (same_level && block.continues && open_lists_.back().list == block.list) {
        line(in_block("p", "", *block.unit));
        return;
    }
    if (same_level && open_lists_.back().ordered == block.ordered && open_lists_.back().list == block.list) {
        line("</li>\n<li>");
    } else {
        if (same_level) close_lists(block.level - 1);
        while (open_lists_.size() < block.level) {
            line(block.ordered ? "<ol>\n<li>" : "<ul>\n<li>");
            open_lists_.push_back(block);
        }
    }
    line(in_block("p", "", *block.unit));
}

void Page::write_table(const Block& block) {
    line("<table>");
    for (const Row& row : block.rows) {
        line("<tr>");
        for (const xliff::Unit* cell : row)
            line(format_style(cell->extra) == "th" ? in_block("th", "", *cell) : in_block("td", "", *cell));
        line("</tr>");
    }
    line("</table>");
}

void Page::write_body() {
    bool quoting = false;
    for (const Block& block : outline_.body) {
        if (block.kind != Block::Kind::Item) close_lists(0);
        if (quoting != (block.kind == Block::Kind::Quotation)) {
            quoting = !quoting;
            line(quoting ? "<blockquote>" : "</blockquote>");
        }
        switch (block.kind) {
            case Block::Kind::Heading:
                line(in_block("h" + std::to_string(std::min<std::size_t>(block.level + 1, 6)), "",
                              *block.unit));
                break;
            case Block::Kind::Item:
                write_list_item(block);
                break;
            case Block::Kind::Table:
                write_table(block);
                break;
            case Block::Kind::Caption:
                line(in_block("p", " class=\"caption\"", *block.unit));
                break;
            case Block::Kind::Paragraph:
            case Block::Kind::Quotation:
                line(in_block("p", "", *block.unit));
                break;
        }
    }
    close_lists(0);
    if (quoting) line("</blockquote>");
}

/// `{n}` in a label of the house is the number.
std::string numbered(std::string label, std::size_t number) {
    const std::size_t at = label.find("{n}");
    return at == std::string::npos ? label : label.replace(at, 3, std::to_string(number));
}

void Page::write_notes() {
    notes_.add_uncalled();
    if (notes_.notes().empty()) return;
    line("<section class=\"notes\" role=\"doc-endnotes\">");
    line(element("h2", "", escape_markup(options_.notes_heading)));
    line("<ol>");
    for (std::size_t i = 0; i < notes_.notes().size(); ++i) {
        const std::size_t number = notes_.notes()[i].number;
        const Units units = notes_.notes()[i].units;  // A note that calls another makes the list grow.
        std::string content;
        for (const xliff::Unit* unit : units)
            content += in_block("p", "", *unit);
        std::string back;
        for (std::size_t call = 1; call <= notes_.notes()[i].calls; ++call)
            back += " " + element("a",
                                  attribute("href", "#" + call_id(number, call)) +
                                      " class=\"back\" role=\"doc-backlink\"" +
                                      attribute("aria-label", numbered(options_.back_label, number)),
                                  "↩\uFE0E");
        content.insert(content.size() - std::string_view("</p>").size(), back);
        line(element("li", attribute("id", "fn" + std::to_string(number)), content));
    }
    line("</ol>\n</section>");
}

std::string Page::write() {
    std::string title = options_.title;
    if (title.empty() && !outline_.title.empty()) title = plain_text(runs_of(*outline_.title.front()));
    if (title.empty()) title = file_.original;
    line("<!DOCTYPE html>");
    line("<html" + attribute("lang", language()) + ">\n<head>\n<meta charset=\"utf-8\">");
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    line(element("title", "", escape_markup(title.empty() ? "—" : title)));
    for (const xliff::Unit* unit : outline_.author)
        line("<meta name=\"author\"" + attribute("content", plain_text(runs_of(*unit))) + ">");
    line("<style>\n" + std::string(embedded::page_css()) + "</style>\n</head>\n<body>");
    if (!options_.draft_mark.empty())
        line(element("p", " class=\"draft\" role=\"note\"", escape_markup(options_.draft_mark)));
    line("<article>");
    write_header();
    write_body();
    write_notes();
    line("</article>\n</body>\n</html>");
    return std::move(out_);
}

}  // namespace

base::Result<std::string> compose_html(const xliff::File& file, const ComposeOptions& options) {
    return Page(file, options).write();
}

}  // namespace tolmach::formats
