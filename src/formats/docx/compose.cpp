// SPDX-License-Identifier: Apache-2.0
// A Word document with true footnotes. Word numbers the notes itself, by their calls in the body; a note that
// no call of the body names (called from another note, or its call lost) stands in a list behind the text.
#include "formats/compose.hpp"

#include "formats/addresses.hpp"
#include "formats/docx/package.hpp"
#include "formats/edition_text.hpp"
#include "formats/escape.hpp"
#include "text/locale.hpp"
#include "text/region.hpp"

#include <algorithm>
#include <map>

namespace tolmach::formats {
namespace {

using docx::Part;

std::string paragraph_style(std::string_view name) {
    return name.empty() ? std::string{} : "<w:pStyle w:val=\"" + std::string(name) + "\"/>";
}

std::string paragraph(std::string_view properties, std::string_view runs) {
    std::string xml = "<w:p>";
    if (!properties.empty()) xml.append("<w:pPr>").append(properties).append("</w:pPr>");
    return xml.append(runs).append("</w:p>\n");
}

std::string text_element(std::string_view text) {
    return "<w:t xml:space=\"preserve\">" + escape_markup(text) + "</w:t>";
}

class WordDocument {
  public:
    WordDocument(const xliff::File& file, const ComposeOptions& options)
        : text_(file, options), options_(options), outline_(text_.outline()), notes_(file) {
        parts_.language = text::with_region(text_.language());
    }

    base::Result<std::string> write() {
        write_title_block();
        for (const Block& block : outline_.body)
            write_block(block);
        const std::size_t called = notes_.notes().size();
        in_note_ = true;
        for (std::size_t i = 0; i < called; ++i)
            write_footnote(i);
        write_other_notes(called);
        set_properties();
        return docx::write_package(parts_);
    }

  private:
    std::string word_language(const std::string& language) const;
    std::string run_properties(const Run& run, std::string_view style = {}) const;
    std::string runs_xml(const std::vector<Run>& runs, Part& part);
    std::string call_xml(const Run& run);
    std::string house_text(std::string_view style, const std::string& text);
    std::string item_properties(const Block& block);
    void add(std::string_view style, const xliff::Unit& unit) {
        parts_.document.xml += paragraph(paragraph_style(style), runs_xml(text_.runs(unit), parts_.document));
    }
    void set_properties();
    void write_title_block();
    void write_block(const Block& block);
    void write_table(const Block& block);
    void write_footnote(std::size_t index);
    void write_other_notes(std::size_t first);

    EditionText text_;
    const ComposeOptions& options_;
    const Outline& outline_;
    NoteList notes_;
    docx::Parts parts_;
    std::map<const xliff::Group*, std::size_t> ordered_lists_;  ///< Numbering ids.
    bool in_note_ = false;
};

/// Word knows no spelling of a language in a script that is not its own.
bool is_romanised(const std::string& language) {
    return !language.empty() && !text::same_script(language, text::primary_language(language));
}

/// Word finds a language's tools by its region.
std::string WordDocument::word_language(const std::string& language) const {
    if (language.empty()) return parts_.language;
    return is_romanised(language) ? language : text::with_region(language);
}

/// In the order that the schema asks for (ECMA-376 part 1, 17.3.2.28).
std::string WordDocument::run_properties(const Run& run, std::string_view style) const {
    std::string xml;
    if (!style.empty())
        xml += "<w:rStyle w:val=\"" + std::string(style) + "\"/>";
    else if (!run.link.empty())
        xml += "<w:rStyle w:val=\"Hyperlink\"/>";
    if (has(run.styles, TextStyle::Code))
        xml += "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/>";
    if (has(run.styles, TextStyle::Bold)) xml += "<w:b/><w:bCs/>";
    if (has(run.styles, TextStyle::Italic)) xml += "<w:i/><w:iCs/>";
    if (has(run.styles, TextStyle::Strike)) xml += "<w:strike/>";
    if (is_romanised(run.language)) xml += "<w:noProof/>";
    if (has(run.styles, TextStyle::Underline)) xml += "<w:u w:val=\"single\"/>";
    if (has(run.styles, TextStyle::Super))
        xml += "<w:vertAlign w:val=\"superscript\"/>";
    else if (has(run.styles, TextStyle::Sub))
        xml += "<w:vertAlign w:val=\"subscript\"/>";
    const std::string language = word_language(run.language);
    if (!language.empty()) xml += "<w:lang w:val=\"" + escape_markup(language) + "\"/>";
    return xml.empty() ? xml : "<w:rPr>" + xml + "</w:rPr>";
}

std::string WordDocument::runs_xml(const std::vector<Run>& runs, Part& part) {
    std::string xml;
    bool after_call = false;
    for (const Run& run : runs) {
        if (run.kind == Run::Kind::NoteCall) {
            if (after_call)
                xml += "<w:r>" + run_properties(Run{}, "FootnoteReference") + text_element(", ") + "</w:r>";
            xml += call_xml(run);
        } else {
            const bool text = run.kind == Run::Kind::Text;
            std::string made =
                "<w:r>" + run_properties(run) + (text ? text_element(run.text) : "<w:br/>") + "</w:r>";
            if (text && !run.link.empty()) {
                part.links.push_back(escape_address(run.link));
                made =
                    "<w:hyperlink r:id=\"link" + std::to_string(part.links.size()) + "\"" +
                    (run.link_title.empty() ? "" : " w:tooltip=\"" + escape_markup(run.link_title) + "\"") +
                    ">" + made + "</w:hyperlink>";
            }
            xml += made;
        }
        after_call = run.kind == Run::Kind::NoteCall;
    }
    return xml;
}

/// A footnote has one call in Word, and none inside another: such calls are the number alone.
std::string WordDocument::call_xml(const Run& run) {
    const Footnote* note = notes_.call(run);
    if (!note) return {};
    const std::string number = std::to_string(note->number);
    const bool first = note->calls == 1 && !in_note_;
    return "<w:r>" + run_properties(Run{}, "FootnoteReference") +
           (first ? "<w:footnoteReference w:id=\"" + number + "\"/>" : text_element(number)) + "</w:r>";
}

std::string WordDocument::house_text(std::string_view style, const std::string& text) {
    return paragraph(paragraph_style(style), "<w:r>" + run_properties(Run{}) + text_element(text) + "</w:r>");
}

void WordDocument::write_title_block() {
    const std::size_t before = parts_.document.xml.size();
    const bool prints_series = text_.prints_series();
    if (prints_series && outline_.series.empty() && !options_.series.empty())
        parts_.document.xml += house_text("Series", options_.series);
    if (prints_series)
        for (const xliff::Unit* unit : outline_.series)
            add("Series", *unit);
    for (const xliff::Unit* unit : outline_.reference)
        add("Reference", *unit);
    for (const xliff::Unit* unit : outline_.title)
        add(unit == outline_.title.front() ? "Title" : "Subtitle", *unit);
    for (const xliff::Unit* unit : outline_.author)
        add("Author", *unit);
    for (const xliff::Unit* unit : outline_.date)
        add("Date", *unit);
    if (!options_.credit.empty()) parts_.document.xml += house_text("Credit", options_.credit);
    if (parts_.document.xml.size() > before) parts_.document.xml += paragraph(paragraph_style("Rule"), "");
}

void WordDocument::set_properties() {
    docx::Properties& properties = parts_.properties;
    properties.title = text_.title();
    for (const std::string& author : text_.authors())
        properties.author += (properties.author.empty() ? "" : "; ") + author;
    properties.subject = text_.reference().empty() ? text_.series() : text_.reference();
    properties.language = text_.language();
    properties.description = options_.metadata.description;
    for (const std::string& keyword : options_.metadata.keywords)
        properties.keywords += (properties.keywords.empty() ? "" : ", ") + keyword;
    if (!options_.metadata.doi.empty()) properties.identifier = "https://doi.org/" + options_.metadata.doi;
    properties.created = options_.date;
    properties.modified = options_.metadata.modified.empty() ? options_.date : options_.metadata.modified;
    parts_.header = options_.draft_mark.empty() ? properties.title : options_.draft_mark;
    parts_.is_draft = !options_.draft_mark.empty();
}

/// A further paragraph of an item is indented like it, without a number.
std::string WordDocument::item_properties(const Block& block) {
    const std::string depth = std::to_string(block.level - 1);
    std::string properties = paragraph_style("ListParagraph");
    if (block.continues) return properties + "<w:ind w:left=\"" + std::to_string(397 * block.level) + "\"/>";
    std::size_t number = 1;
    if (block.ordered) {
        const auto [list, is_new] = ordered_lists_.emplace(block.list, parts_.ordered_lists.size() + 2);
        if (is_new) parts_.ordered_lists.push_back({block.level - 1, block.start});
        number = list->second;
    }
    return properties + "<w:numPr><w:ilvl w:val=\"" + depth + "\"/><w:numId w:val=\"" +
           std::to_string(number) + "\"/></w:numPr>";
}

void WordDocument::write_block(const Block& block) {
    switch (block.kind) {
        case Block::Kind::Heading:
            return add("Heading" + std::to_string(block.level), *block.unit);
        case Block::Kind::Paragraph:
            return add("", *block.unit);
        case Block::Kind::Quotation:
            return add("Quote", *block.unit);
        case Block::Kind::Caption:
            return add("Caption", *block.unit);
        case Block::Kind::Code:
            return add("Code", *block.unit);
        case Block::Kind::Table:
            return write_table(block);
        case Block::Kind::Item:
            parts_.document.xml +=
                paragraph(item_properties(block), runs_xml(text_.runs(*block.unit), parts_.document));
    }
}

void WordDocument::write_table(const Block& block) {
    constexpr std::size_t kTextWidth = 8958;  // Of the page between its margins, in twentieths of a point.
    std::size_t columns = 1;
    for (const Row& row : block.rows)
        columns = std::max(columns, row.size());
    const std::string width = std::to_string(kTextWidth / columns);
    std::string& xml = parts_.document.xml;
    xml +=
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"0\" "
        "w:type=\"auto\"/></w:tblPr><w:tblGrid>";
    for (std::size_t i = 0; i < columns; ++i)
        xml += "<w:gridCol w:w=\"" + width + "\"/>";
    xml += "</w:tblGrid>\n";
    for (const Row& row : block.rows) {
        xml += is_head(row.front()) ? "<w:tr><w:trPr><w:tblHeader/></w:trPr>" : "<w:tr>";
        for (std::size_t i = 0; i < columns; ++i) {
            xml += "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr>";
            if (i >= row.size() || row[i].empty()) xml += paragraph(paragraph_style("TableText"), "");
            for (const xliff::Unit* unit : i < row.size() ? row[i] : Cell{})
                xml += paragraph(paragraph_style(is_head(row[i]) ? "TableHeading" : "TableText"),
                                 runs_xml(text_.runs(*unit), parts_.document));
            xml += "</w:tc>";
        }
        xml += "</w:tr>\n";
    }
    xml += "</w:tbl>\n" + paragraph("", "");
}

void WordDocument::write_footnote(std::size_t index) {
    const Footnote note = notes_.notes()[index];
    std::string paragraphs;
    for (const xliff::Unit* unit : note.units) {
        const std::string mark = "<w:r>" + run_properties(Run{}, "FootnoteReference") +
                                 "<w:footnoteRef/></w:r><w:r>" + run_properties(Run{}) + text_element(" ") +
                                 "</w:r>";
        paragraphs +=
            paragraph(paragraph_style("FootnoteText"), (unit == note.units.front() ? mark : std::string{}) +
                                                           runs_xml(text_.runs(*unit), parts_.footnotes));
    }
    parts_.footnotes.xml +=
        "<w:footnote w:id=\"" + std::to_string(note.number) + "\">" + paragraphs + "</w:footnote>\n";
}

void WordDocument::write_other_notes(std::size_t first) {
    notes_.add_uncalled();
    if (notes_.notes().size() == first) return;
    parts_.document.xml += house_text("Heading1", options_.notes_heading);
    for (std::size_t i = first; i < notes_.notes().size(); ++i) {
        const Footnote note = notes_.notes()[i];
        for (const xliff::Unit* unit : note.units) {
            std::string mark;
            if (unit == note.units.front())
                mark = "<w:r>" + run_properties(Run{}) + text_element(std::to_string(note.number) + ". ") +
                       "</w:r>";
            parts_.document.xml += paragraph(paragraph_style("FootnoteText"),
                                             mark + runs_xml(text_.runs(*unit), parts_.document));
        }
    }
}

}  // namespace

base::Result<std::string> compose_docx(const xliff::File& file, const ComposeOptions& options) {
    return WordDocument(file, options).write();
}

}  // namespace tolmach::formats
