// SPDX-License-Identifier: Apache-2.0
#include "formats/jats/front.hpp"

#include "formats/escape.hpp"
#include "formats/html/page_markup.hpp"

namespace tolmach::formats::jats {
namespace {

using page::attribute;

std::string jats_text(std::string_view name, std::string_view attributes, std::string_view text) {
    return jats_element(name, attributes, escape_markup(text));
}

/// A journal is one with an ISSN; without it the series is a line of the article.
std::string journal(const EditionText& text) {
    const Metadata& data = text.options().metadata;
    if (data.issn.empty()) return {};
    return jats_element(
        "journal-meta", "",
        jats_text("journal-id", " journal-id-type=\"issn\"", data.issn) +
            jats_element("journal-title-group", "", jats_text("journal-title", "", text.series())) +
            jats_text("issn", " publication-format=\"electronic\"", data.issn) +
            jats_element("publisher", "", jats_text("publisher-name", "", data.institution)));
}

std::string people(const EditionText& text) {
    const auto name = [](const std::string& person) {
        return jats_element("name-alternatives", "", jats_text("string-name", "", person));
    };
    std::string xml;
    for (const std::string& author : text.authors())
        xml += jats_element("contrib", " contrib-type=\"author\"", name(author));
    xml += jats_element("contrib", " contrib-type=\"translator\"", name(text.options().translator));
    return jats_element("contrib-group", "", xml);
}

/// `2020-08-03` and `2020-08` alike.
std::string publication_date(const std::string& iso) {
    if (iso.empty()) return {};
    constexpr std::size_t kYear = 4, kMonth = 7;
    std::string xml;
    if (iso.size() > kMonth) xml += jats_text("day", "", iso.substr(kMonth + 1));
    if (iso.size() >= kMonth) xml += jats_text("month", "", iso.substr(kYear + 1, 2));
    xml += jats_text("year", "", iso.substr(0, kYear));
    return jats_element("pub-date", " date-type=\"pub\"" + attribute("iso-8601-date", iso), xml);
}

std::string titles(const EditionText& text) {
    const Units& units = text.outline().title;
    std::string xml = jats_text("article-title", "", text.title());
    for (std::size_t i = 1; i < units.size(); ++i)
        xml += jats_text("subtitle", "", plain_text(text.runs(*units[i])));
    return jats_element("title-group", "", xml);
}

/// In the order that the tag set asks for.
std::string article_meta(const EditionText& text) {
    const Metadata& data = text.options().metadata;
    std::string xml = jats_text("article-id", " pub-id-type=\"doi\"", data.doi);
    xml += titles(text) + people(text) + publication_date(text.options().date);
    if (data.issn.empty()) xml += jats_text("volume-series", "", text.series());
    xml += jats_text("issue", "", text.reference());
    xml += jats_element(
        "permissions", "",
        jats_element("license", " license-type=\"open-access\"" + attribute("xlink:href", data.license),
                     jats_text("license-p", "", data.license)));
    xml += jats_text("self-uri", attribute("xlink:href", data.address), data.address);
    for (const SisterEdition& sister : data.sisters)
        xml += "<related-article" +
               attribute("related-article-type", sister.is_source ? "translated-from" : "translation") +
               " ext-link-type=\"uri\"" + attribute("xlink:href", sister.address) +
               attribute("xml:lang", sister.language) + "/>\n";
    xml += jats_element("abstract", "", jats_text("p", "", data.description));
    std::string keywords;
    for (const std::string& keyword : data.keywords)
        keywords += jats_text("kwd", "", keyword);
    return jats_element("article-meta", "", xml + jats_element("kwd-group", "", keywords));
}

}  // namespace

std::string jats_element(std::string_view name, std::string_view attributes, std::string_view content) {
    return content.empty() ? std::string{} : page::element(name, attributes, content) + "\n";
}

std::string front(const EditionText& text) {
    return jats_element("front", "",
                        journal(text) + article_meta(text) +
                            jats_element("notes", "", jats_text("p", "", text.options().draft_mark)));
}

}  // namespace tolmach::formats::jats
