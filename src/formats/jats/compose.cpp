// SPDX-License-Identifier: Apache-2.0
// JATS 1.1, Journal Publishing: what a house's own chain makes its editions of.
#include "formats/compose.hpp"

#include "formats/addresses.hpp"
#include "formats/edition_text.hpp"
#include "formats/escape.hpp"
#include "formats/html/page_markup.hpp"
#include "formats/jats/front.hpp"
#include "formats/list_markup.hpp"

#include <array>

namespace tolmach::formats {
namespace {

using jats::jats_element;
using page::attribute;

struct JatsStyle {
    TextStyle style;
    std::string_view name;
};
constexpr std::array<JatsStyle, 7> kJatsStyles = {{{TextStyle::Bold, "bold"},
                                                   {TextStyle::Italic, "italic"},
                                                   {TextStyle::Underline, "underline"},
                                                   {TextStyle::Strike, "strike"},
                                                   {TextStyle::Sub, "sub"},
                                                   {TextStyle::Super, "sup"},
                                                   {TextStyle::Code, "monospace"}}};
constexpr ListMarkup kJatsLists = {"<list list-type=\"order\">\n<list-item>\n",
                                   "<list list-type=\"bullet\">\n<list-item>\n",
                                   "",
                                   "</list-item>\n<list-item>\n",
                                   "</list-item>\n</list>\n",
                                   "</list-item>\n</list>\n"};

class JatsArticle {
  public:
    explicit JatsArticle(const EditionText& text) : text_(text), notes_(text.file()) {}

    std::string body();
    /// After the body, whose calls number the notes.
    std::string back();

  private:
    std::string inline_xml(const xliff::Unit& unit);
    std::string text_xml(const Run& run) const;
    std::string paragraph(const xliff::Unit& unit) { return page::element("p", "", inline_xml(unit)) + "\n"; }
    std::string block_xml(const Block& block);
    std::string heading(const Block& block);
    std::string end_sections(std::size_t level);
    std::string table(const Block& block);

    const EditionText& text_;
    NoteList notes_;
    OpenLists lists_{kJatsLists};
    std::vector<std::size_t> sections_;  ///< The levels of those that are open.
    std::size_t headings_ = 0;
};

std::string JatsArticle::text_xml(const Run& run) const {
    std::string xml = escape_markup(run.text);
    for (const JatsStyle& style : kJatsStyles)
        if (has(run.styles, style.style)) xml = page::element(style.name, "", xml);
    if (!run.link.empty())
        xml = page::element("ext-link",
                            " ext-link-type=\"uri\"" + attribute("xlink:href", escape_address(run.link)) +
                                attribute("xlink:title", run.link_title),
                            xml);
    if (!run.language.empty())
        xml = page::element("styled-content", attribute("xml:lang", run.language), xml);
    return xml;
}

/// JATS breaks no lines in a paragraph.
std::string JatsArticle::inline_xml(const xliff::Unit& unit) {
    std::string xml;
    for (const Run& run : text_.runs(unit)) {
        if (run.kind == Run::Kind::Text) xml += text_xml(run);
        if (run.kind == Run::Kind::LineBreak) xml += " ";
        if (run.kind != Run::Kind::NoteCall) continue;
        if (const Footnote* note = notes_.call(run)) {
            const std::string number = std::to_string(note->number);
            xml += page::element("xref", " ref-type=\"fn\"" + attribute("rid", "fn" + number),
                                 page::element("sup", "", number));
        }
    }
    return xml;
}

std::string JatsArticle::end_sections(std::size_t level) {
    std::string xml;
    for (; !sections_.empty() && sections_.back() >= level; sections_.pop_back())
        xml += "</sec>\n";
    return xml;
}

std::string JatsArticle::heading(const Block& block) {
    std::string xml = end_sections(block.level);
    sections_.push_back(block.level);
    return xml + "<sec" + attribute("id", "s" + std::to_string(++headings_)) + ">\n" +
           page::element("title", "", inline_xml(*block.unit)) + "\n";
}

std::string JatsArticle::table(const Block& block) {
    std::string rows;
    for (const Row& row : block.rows) {
        std::string cells;
        for (const Cell& cell : row) {
            std::string content;
            for (const xliff::Unit* unit : cell)
                content += cell.size() == 1 ? inline_xml(*unit) : paragraph(*unit);
            cells += page::element(is_head(cell) ? "th" : "td", "", content);
        }
        rows += page::element("tr", "", cells) + "\n";
    }
    return jats_element("table-wrap", "", jats_element("table", "", jats_element("tbody", "", rows)));
}

std::string JatsArticle::block_xml(const Block& block) {
    switch (block.kind) {
        case Block::Kind::Heading:
            return heading(block);
        case Block::Kind::Item:
            return lists_.before(block) + paragraph(*block.unit);
        case Block::Kind::Table:
            return table(block);
        case Block::Kind::Quotation:
            return jats_element("disp-quote", "", paragraph(*block.unit));
        case Block::Kind::Code:
            return page::element("preformat", "", escape_markup(preformatted_text(text_.runs(*block.unit)))) +
                   "\n";
        case Block::Kind::Caption:
        case Block::Kind::Paragraph:
            return paragraph(*block.unit);
    }
    return {};
}

std::string JatsArticle::body() {
    std::string xml;
    for (const Block& block : text_.outline().body) {
        if (block.kind != Block::Kind::Item) xml += lists_.end();
        xml += block_xml(block);
    }
    return jats_element("body", "", xml + lists_.end() + end_sections(0));
}

std::string JatsArticle::back() {
    std::string xml;
    const auto write_from = [&](std::size_t first) {
        for (std::size_t i = first; i < notes_.notes().size(); ++i) {
            const Footnote note = notes_.notes()[i];  // A note that calls another makes the list grow.
            const std::string number = std::to_string(note.number);
            std::string content = page::element("label", "", number) + "\n";
            for (const xliff::Unit* unit : note.units)
                content += paragraph(*unit);
            xml += jats_element("fn", attribute("id", "fn" + number), content);
        }
    };
    write_from(0);
    const std::size_t called = notes_.notes().size();
    notes_.add_uncalled();
    write_from(called);
    if (xml.empty()) return {};
    const std::string title = jats_element("title", "", escape_markup(text_.options().notes_heading));
    return jats_element("back", "", jats_element("fn-group", "", title + xml));
}

}  // namespace

base::Result<std::string> compose_jats(const xliff::File& file, const ComposeOptions& options) {
    const EditionText text(file, options);
    JatsArticle article(text);
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE article PUBLIC ";
    // The tag set of journals asks for an ISSN; that of archives is the same with less asked for.
    xml += options.metadata.issn.empty()
               ? "\"-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.1 20151215//EN\" "
                 "\"JATS-archivearticle1.dtd\""
               : "\"-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.1 20151215//EN\" "
                 "\"JATS-journalpublishing1.dtd\"";
    xml +=
        ">\n<article article-type=\"research-article\" dtd-version=\"1.1\" "
        "xmlns:xlink=\"http://www.w3.org/1999/xlink\"" +
        attribute("xml:lang", text.language()) + ">\n";
    xml += jats::front(text);
    xml += article.body();
    xml += article.back();
    return xml + "</article>\n";
}

}  // namespace tolmach::formats
