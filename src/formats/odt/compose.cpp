// SPDX-License-Identifier: Apache-2.0
// An OpenDocument text with true footnotes. The word processor numbers them, by their calls in the body; a
// note that no call of the body names stands in a list behind the text.
#include "formats/compose.hpp"

#include "formats/addresses.hpp"
#include "formats/edition_text.hpp"
#include "formats/escape.hpp"
#include "formats/list_markup.hpp"
#include "formats/note_places.hpp"
#include "formats/odt/package.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tolmach::formats {
namespace {

std::string odf_paragraph(std::string_view style, std::string_view content) {
    std::string xml = "<text:p text:style-name=\"";
    return xml.append(style).append("\">").append(content).append("</text:p>\n");
}

/// A stretch of a paragraph. ODF folds white space and cuts it at the start: what would be lost is written as
/// an element.
class OdfSpaces {
  public:
    std::string escaped(std::string_view text) {
        std::string xml;
        const std::string safe = escape_markup(text);
        for (const char c : safe) {
            if (c == ' ' && after_space_)
                xml += "<text:s/>";
            else
                xml += c;
            after_space_ = c == ' ';
        }
        return xml;
    }
    void after_element() { after_space_ = false; }

  private:
    bool after_space_ = true;
};

/// The properties of a look, as ODF 1.3 part 3 section 20 has them.
std::string look_properties(TextStyles styles) {
    std::string xml;
    if (has(styles, TextStyle::Bold)) xml += " fo:font-weight=\"bold\"";
    if (has(styles, TextStyle::Italic)) xml += " fo:font-style=\"italic\"";
    if (has(styles, TextStyle::Underline))
        xml += " style:text-underline-style=\"solid\" style:text-underline-width=\"auto\"";
    if (has(styles, TextStyle::Strike)) xml += " style:text-line-through-style=\"solid\"";
    if (has(styles, TextStyle::Super))
        xml += " style:text-position=\"super 58%\"";
    else if (has(styles, TextStyle::Sub))
        xml += " style:text-position=\"sub 58%\"";
    if (has(styles, TextStyle::Code)) xml += " fo:font-family=\"'Liberation Mono', 'Courier New'\"";
    return xml;
}

constexpr ListMarkup kOdfLists = {
    "<text:list text:style-name=\"Numbers\">\n<text:list-item>",
    "<text:list text:style-name=\"Bullets\">\n<text:list-item>",
    "<text:list text:style-name=\"Numbers\">\n<text:list-item text:start-value=\"{n}\">",
    "</text:list-item>\n<text:list-item>",
    "</text:list-item>\n</text:list>\n",
    "</text:list-item>\n</text:list>\n"};

class OpenDocument {
  public:
    OpenDocument(const xliff::File& file, const ComposeOptions& options)
        : text_(file, options), options_(options), notes_(file) {}

    odt::OdtParts write();

  private:
    std::string inline_xml(const std::vector<Run>& runs);
    std::string text_xml(const Run& run, OdfSpaces& spaces);
    std::string call_xml(const Run& run);
    std::string note_xml(const Footnote& note);
    /// The name of the automatic style of a look in a language.
    std::string style_of(TextStyles styles, const std::string& language);
    void add(std::string_view style, std::string_view content) { body_ += odf_paragraph(style, content); }
    void add(std::string_view style, const xliff::Unit& unit) { add(style, inline_xml(text_.runs(unit))); }
    void write_title_block();
    void write_block(const Block& block);
    void write_list_item(const Block& block);
    void write_table(const Block& block);
    void write_other_notes();
    odt::OdtParts parts();

    EditionText text_;
    const ComposeOptions& options_;
    NoteList notes_;
    std::string body_;
    std::map<std::pair<TextStyles, std::string>, std::string> styles_;
    OpenLists lists_{kOdfLists};
    std::set<std::size_t> true_notes_;  ///< Numbers of the notes that are called from the body.
    std::size_t tables_ = 0;
    bool in_note_ = false;
};

std::string OpenDocument::style_of(TextStyles styles, const std::string& language) {
    return styles_.emplace(std::pair(styles, language), "T" + std::to_string(styles_.size() + 1))
        .first->second;
}

std::string OpenDocument::text_xml(const Run& run, OdfSpaces& spaces) {
    std::string xml = spaces.escaped(run.text);
    if (run.styles != 0 || !run.language.empty())
        xml = "<text:span text:style-name=\"" + style_of(run.styles, run.language) + "\">" + xml +
              "</text:span>";
    if (run.link.empty()) return xml;
    return "<text:a xlink:type=\"simple\" xlink:href=\"" + escape_markup(escape_address(run.link)) +
           (run.link_title.empty() ? "" : "\" office:title=\"" + escape_markup(run.link_title)) +
           "\" text:style-name=\"Internet_20_link\">" + xml + "</text:a>";
}

std::string OpenDocument::inline_xml(const std::vector<Run>& runs) {
    std::string xml;
    OdfSpaces spaces;
    bool after_call = false;
    for (const Run& run : runs) {
        const bool call = run.kind == Run::Kind::NoteCall;
        if (call && after_call) xml += "<text:span text:style-name=\"Footnote_20_anchor\">, </text:span>";
        xml += call                               ? call_xml(run)
               : run.kind == Run::Kind::LineBreak ? std::string("<text:line-break/>")
                                                  : text_xml(run, spaces);
        if (run.kind != Run::Kind::Text) spaces.after_element();
        after_call = call;
    }
    return xml;
}

/// A second call is a reference to the note; a call inside a note is the number alone.
std::string OpenDocument::call_xml(const Run& run) {
    const Footnote* note = notes_.call(run);
    if (!note) return {};
    const std::string number = std::to_string(note->number);
    if (!in_note_ && true_notes_.insert(note->number).second) return note_place(note->number);
    const bool is_true = true_notes_.count(note->number) != 0;
    return "<text:span text:style-name=\"Footnote_20_anchor\">" +
           (is_true ? "<text:note-ref text:note-class=\"footnote\" text:reference-format=\"text\" "
                      "text:ref-name=\"ftn" +
                          number + "\">" + number + "</text:note-ref>"
                    : number) +
           "</text:span>";
}

std::string OpenDocument::note_xml(const Footnote& note) {
    const std::string number = std::to_string(note.number);
    std::string paragraphs;
    for (const xliff::Unit* unit : note.units)
        paragraphs += odf_paragraph("Footnote", inline_xml(text_.runs(*unit)));
    return "<text:note text:id=\"ftn" + number + "\" text:note-class=\"footnote\"><text:note-citation>" +
           number + "</text:note-citation><text:note-body>" + paragraphs + "</text:note-body></text:note>";
}

void OpenDocument::write_title_block() {
    const Outline& outline = text_.outline();
    if (text_.prints_series()) {
        if (outline.series.empty() && !options_.series.empty()) add("Series", escape_markup(options_.series));
        for (const xliff::Unit* unit : outline.series)
            add("Series", *unit);
    }
    for (const xliff::Unit* unit : outline.reference)
        add("Reference", *unit);
    for (const xliff::Unit* unit : outline.title)
        add(unit == outline.title.front() ? "Title" : "Subtitle", *unit);
    for (const xliff::Unit* unit : outline.author)
        add("Author", *unit);
    for (const xliff::Unit* unit : outline.date)
        add("Date", *unit);
    if (!options_.credit.empty()) add("Credit", escape_markup(options_.credit));
    if (!body_.empty()) add("Horizontal_20_Line", "");
}

void OpenDocument::write_list_item(const Block& block) {
    body_ += lists_.before(block);
    add("List_20_Contents", *block.unit);
}

void OpenDocument::write_table(const Block& block) {
    std::size_t columns = 1;
    for (const Row& row : block.rows)
        columns = std::max(columns, row.size());
    body_ += "<table:table table:name=\"Table" + std::to_string(++tables_) +
             "\">\n<table:table-column table:number-columns-repeated=\"" + std::to_string(columns) + "\"/>\n";
    for (const Row& row : block.rows) {
        const bool first_is_head = &row == &block.rows.front() && is_head(row.front());
        body_ += first_is_head ? "<table:table-header-rows><table:table-row>" : "<table:table-row>";
        for (std::size_t i = 0; i < columns; ++i) {
            body_ += "<table:table-cell office:value-type=\"string\">";
            if (i >= row.size() || row[i].empty()) {
                add("Table_20_Contents", "");
            } else {
                for (const xliff::Unit* unit : row[i])
                    add(is_head(row[i]) ? "Table_20_Heading" : "Table_20_Contents", *unit);
            }
            body_ += "</table:table-cell>";
        }
        body_ += first_is_head ? "</table:table-row></table:table-header-rows>\n" : "</table:table-row>\n";
    }
    body_ += "</table:table>\n";
}

void OpenDocument::write_block(const Block& block) {
    if (block.kind != Block::Kind::Item) body_ += lists_.end();
    switch (block.kind) {
        case Block::Kind::Heading: {
            const std::string level = std::to_string(block.level);
            body_ += "<text:h text:style-name=\"Heading_20_" + level + "\" text:outline-level=\"" + level +
                     "\">" + inline_xml(text_.runs(*block.unit)) + "</text:h>\n";
            return;
        }
        case Block::Kind::Paragraph:
            return add("Text_20_body", *block.unit);
        case Block::Kind::Quotation:
            return add("Quotations", *block.unit);
        case Block::Kind::Caption:
            return add("Caption", *block.unit);
        case Block::Kind::Code:
            return add("Preformatted_20_Text", *block.unit);
        case Block::Kind::Table:
            return write_table(block);
        case Block::Kind::Item:
            return write_list_item(block);
    }
}

void OpenDocument::write_other_notes() {
    notes_.add_uncalled();
    bool first = true;
    for (std::size_t i = 0; i < notes_.notes().size(); ++i) {
        const Footnote note = notes_.notes()[i];
        if (true_notes_.count(note.number) != 0) continue;
        if (first)
            body_ += "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">" +
                     escape_markup(options_.notes_heading) + "</text:h>\n";
        first = false;
        for (const xliff::Unit* unit : note.units)
            add("Footnote", (unit == note.units.front() ? std::to_string(note.number) + ". " : "") +
                                inline_xml(text_.runs(*unit)));
    }
}

odt::OdtParts OpenDocument::parts() {
    const Metadata& data = options_.metadata;
    odt::OdtParts parts;
    parts.language = text_.language();
    parts.title = text_.title();
    parts.subject = text_.reference().empty() ? text_.series() : text_.reference();
    parts.description = data.description;
    if (!data.doi.empty()) parts.identifier = "https://doi.org/" + data.doi;
    parts.authors = text_.authors();
    parts.keywords = data.keywords;
    parts.created = options_.date;
    parts.modified = data.modified.empty() ? options_.date : data.modified;
    parts.header = options_.draft_mark.empty() ? parts.title : options_.draft_mark;
    parts.is_draft = !options_.draft_mark.empty();
    for (const auto& [look, name] : styles_)
        parts.automatic_styles +=
            "<style:style style:name=\"" + name + "\" style:family=\"text\"><style:text-properties" +
            look_properties(look.first) +
            (look.second.empty() ? std::string{} : odt::language_properties(look.second)) +
            "/></style:style>\n";
    parts.body = std::move(body_);
    return parts;
}

odt::OdtParts OpenDocument::write() {
    write_title_block();
    for (const Block& block : text_.outline().body)
        write_block(block);
    body_ += lists_.end();
    in_note_ = true;
    body_ = fill_note_places(
        body_, [&](std::size_t number) { return note_xml(Footnote(notes_.notes()[number - 1])); });
    write_other_notes();
    return parts();
}

}  // namespace

base::Result<std::string> compose_odt(const xliff::File& file, const ComposeOptions& options) {
    return odt::write_package(OpenDocument(file, options).write());
}

base::Result<std::string> compose_fodt(const xliff::File& file, const ComposeOptions& options) {
    return odt::write_flat(OpenDocument(file, options).write());
}

}  // namespace tolmach::formats
