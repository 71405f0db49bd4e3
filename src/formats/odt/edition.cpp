// SPDX-License-Identifier: Apache-2.0
#include "formats/odt/edition.hpp"

#include "formats/escape.hpp"
#include "formats/odt/vocabulary.hpp"
#include "text/locale.hpp"
#include "text/region.hpp"
#include "xml/events.hpp"

#include <algorithm>

namespace tolmach::formats::odt {
namespace {

using base::ByteOffset;
using base::ByteSpan;

// The value of an attribute in the bytes of its tag, without its quotes.
std::optional<ByteSpan> value_in(std::string_view tag, std::string_view name) {
    for (std::size_t at = tag.find(name); at != tag.npos; at = tag.find(name, at + 1)) {
        const std::size_t equals = tag.find_first_not_of(" \t\r\n", at + name.size());
        const bool starts = std::string_view(" \t\r\n").find(tag[at - 1]) != std::string_view::npos;
        if (!starts || equals == tag.npos || tag[equals] != '=') continue;
        const std::size_t quote = tag.find_first_of("\"'", equals);
        if (quote == tag.npos) continue;
        const std::size_t end = tag.find(tag[quote], quote + 1);
        if (end != tag.npos) return ByteSpan{ByteOffset(quote + 1), ByteOffset(end)};
    }
    return std::nullopt;
}

// Which of the three sets of attributes says the language of a script.
std::string_view suffix_of(std::string_view tag) {
    const std::string script = text::script_of_tag(tag);
    for (const std::string_view each : {"Hani", "Hans", "Hant", "Jpan", "Kore", "Hang", "Bopo"})
        if (script == each) return "-asian";
    for (const std::string_view each : {"Latn", "Cyrl", "Grek", "Armn", "Geor"})
        if (script == each) return "";
    return script.empty() ? "" : "-complex";
}

class LanguageReader final : public xml::Handler {
  public:
    LanguageReader(std::string_view xml, const Languages& languages)
        : xml_(xml),
          source_(text::primary_language(languages.source)),
          language_(text::primary_language(languages.target)),
          region_(text::region_of_tag(languages.target)),
          tag_(languages.target),
          suffix_(suffix_of(languages.target)),
          source_suffix_(suffix_of(languages.source)) {}

    void start(const xml::Element& element) override {
        const bool is_style = element.ns == kStyle;
        if (is_style && element.local() == "default-style")
            in_default_ = element.find("family", kStyle) == "paragraph";
        if (is_style && element.local() == "text-properties") read_properties(element);
        if (element.ns == kOfficeNamespace && element.local() == "automatic-styles" && !styles)
            note_styles(element);
        if (element.ns == kDublinCore && element.local() == "language") says_language_ = true;
        if (element.ns == kStyle && style_prefix.empty()) style_prefix = prefix_of(element.name);
        for (const xml::Declaration& each : element.declarations) {
            if (each.uri == kFo && !each.prefix.empty()) fo_prefix = std::string(each.prefix) + ":";
            if (each.uri == kStyle && !each.prefix.empty()) style_prefix = std::string(each.prefix) + ":";
        }
    }

    void end(std::string_view name, std::string_view ns, ByteSpan tag) override {
        const std::string_view local = name.substr(xml::colon_in(name) + 1);
        if (ns == kStyle && local == "default-style") in_default_ = false;
        if (ns == kDublinCore && local == "language") says_language_ = false;
        if (ns != kOfficeNamespace || local != "automatic-styles" || has_end_) return;
        has_end_ = true;
        if (!tag.empty()) styles = ByteSpan{tag.start, tag.start};
    }

    void text(std::string_view text, ByteSpan place, bool) override {
        if (says_language_ && text::primary_language(text) == source_) edits.push_back({place, tag_});
    }

    std::vector<Edit> edits;
    std::optional<ByteSpan> styles;  ///< Where the automatic styles end; an element that is empty as a whole.
    std::optional<ByteOffset> body;  ///< Of a part without such styles.
    std::string style_prefix, fo_prefix, office_prefix;

  private:
    static std::string prefix_of(std::string_view name) {
        const std::size_t colon = xml::colon_in(name);
        return colon == name.npos ? "" : std::string(name.substr(0, colon + 1));
    }

    void note_styles(const xml::Element& element) {
        const std::string_view tag = tag_of(element);
        if (tag.ends_with("/>"))
            styles = element.tag;
        else
            styles = ByteSpan{element.tag.end, element.tag.end};
    }

    std::string_view tag_of(const xml::Element& element) const {
        return xml_.substr(element.tag.start.value, element.tag.size());
    }

    void read_properties(const xml::Element& element) {
        const std::string_view ns = source_suffix_.empty() ? kFo : kStyle;
        const auto said = element.find("language" + source_suffix_, ns);
        const bool is_sources = said && text::primary_language(*said) == source_;
        if (!is_sources && !in_default_) return;
        set(element, suffix_.empty() ? kFo : kStyle, "language" + suffix_, language_);
        set(element, suffix_.empty() ? kFo : kStyle, "country" + suffix_, region_.empty() ? "none" : region_);
        if (element.find("rfc-language-tag" + suffix_, kStyle))
            set(element, kStyle, "rfc-language-tag" + suffix_, tag_);
    }

    void set(const xml::Element& element, std::string_view ns, const std::string& local,
             const std::string& value) {
        for (const xml::Attribute& attribute : element.attributes) {
            if (attribute.ns != ns || attribute.local() != local) continue;
            if (const auto place = value_in(tag_of(element), attribute.name))
                edits.push_back(
                    {{element.tag.start + place->start.value, element.tag.start + place->end.value},
                     escape_markup(value)});
            return;
        }
        const std::string& prefix = ns == kFo ? fo_prefix : style_prefix;
        if (prefix.empty()) return;
        const std::string_view tag = tag_of(element);
        const ByteOffset at = element.tag.end - (tag.ends_with("/>") ? 2 : 1);
        edits.push_back({{at, at}, " " + prefix + local + "=\"" + escape_markup(value) + "\""});
    }

    std::string_view xml_;
    std::string source_, language_, region_, tag_, suffix_, source_suffix_;
    bool in_default_ = false, says_language_ = false;
    bool has_end_ = false;  // That of the first automatic styles; an embedded document has its own.
};

// The style of what is in the source's language, where the part has room for it.
std::optional<Edit> untranslated_style(const LanguageReader& reader, std::string_view xml,
                                       const std::string& language) {
    if (!(reader.styles || reader.body) || reader.style_prefix.empty() || reader.fo_prefix.empty())
        return std::nullopt;
    const std::string region = text::region_of_tag(language);
    const std::string& prefix = reader.style_prefix;
    const std::string suffix(suffix_of(language));
    const std::string& of_language = suffix.empty() ? reader.fo_prefix : prefix;
    const std::string style =
        "<" + prefix + "style " + prefix + "name=\"" + std::string(kUntranslatedStyle) + "\" " + prefix +
        "family=\"text\"><" + prefix + "text-properties " + of_language + "language" + suffix + "=\"" +
        escape_markup(text::primary_language(language)) + "\" " + of_language + "country" + suffix + "=\"" +
        (region.empty() ? "none" : region) + "\"/></" + prefix + "style>";
    if (!reader.styles) {
        const std::string name = reader.office_prefix + "automatic-styles";
        return Edit{{*reader.body, *reader.body}, "<" + name + ">" + style + "</" + name + ">"};
    }
    const ByteSpan place = *reader.styles;
    if (place.empty()) return Edit{place, style};
    // An empty element gets an end tag.
    std::string tag(xml.substr(place.start.value, place.size()));
    tag.erase(tag.size() - 2, 1);
    const std::string name = tag.substr(1, tag.find_first_of(" \t\r\n>") - 1);
    return Edit{place, tag + style + "</" + name + ">"};
}

bool is_of_title_block(const Paragraph& paragraph) {
    for (const std::string_view kind : {"series", "title", "reference", "author", "date"})
        if (paragraph.kind == kind) return paragraph.is_unit;
    return false;
}

}  // namespace

base::Result<std::vector<Edit>> language_edits(const ReadPart& part, const Languages& languages,
                                               bool untranslated) {
    LanguageReader reader(part.xml, languages);
    if (auto read = xml::parse(part.name, part.xml, reader); !read) return base::fail(read.error());
    if (untranslated)
        if (auto style = untranslated_style(reader, part.xml, languages.source))
            reader.edits.push_back(std::move(*style));
    return std::move(reader.edits);
}

std::vector<Edit> house_edits(const Part& part, const ComposeOptions& house, bool has_series) {
    std::vector<Edit> edits;
    if (!part.top) return edits;
    const auto paragraph = [&](const std::string& text) {
        return text.empty() ? "" : "<" + part.prefix + "p>" + escape_markup(text) + "</" + part.prefix + "p>";
    };
    std::optional<ByteOffset> behind_title;
    for (const Paragraph& each : part.paragraphs)
        if (is_of_title_block(each)) behind_title = each.element.end;
    std::string top = paragraph(house.draft_mark);
    if (!has_series) top += paragraph(house.series);
    if (!behind_title) top += paragraph(house.credit);
    if (!top.empty()) edits.push_back({{*part.top, *part.top}, std::move(top)});
    if (behind_title && !house.credit.empty())
        edits.push_back({{*behind_title, *behind_title}, paragraph(house.credit)});
    return edits;
}

}  // namespace tolmach::formats::odt
