// SPDX-License-Identifier: Apache-2.0
#include "formats/html/page_head.hpp"

#include "formats/html/page_markup.hpp"
#include "text/region.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace tolmach::formats::page {
namespace {

constexpr std::string_view kDoi = "https://doi.org/";

std::string meta_element(std::string_view name, std::string_view content) {
    return content.empty() ? std::string{}
                           : "<meta" + attribute("name", name) + attribute("content", content) + ">\n";
}

std::string open_graph(std::string_view property, std::string_view content) {
    return content.empty()
               ? std::string{}
               : "<meta" + attribute("property", property) + attribute("content", content) + ">\n";
}

std::string link_element(std::string_view relation, std::string_view address,
                         std::string_view language = {}) {
    return address.empty() ? std::string{}
                           : "<link" + attribute("rel", relation) + attribute("hreflang", language) +
                                 attribute("href", address) + ">\n";
}

std::string joined_words(const std::vector<std::string>& words, std::string_view between) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : std::string(between)) + word;
    return text;
}

/// `fr_FR`: OpenGraph wants a region.
std::string open_graph_locale(std::string_view language) {
    std::string locale = text::with_region(language);
    std::replace(locale.begin(), locale.end(), '-', '_');
    return locale;
}

/// Google Scholar writes a day with slashes: `2021/03/01`.
std::string scholar_date(std::string date) {
    std::replace(date.begin(), date.end(), '-', '/');
    return date;
}

std::string sister_links(const EditionText& text) {
    const Metadata& data = text.options().metadata;
    std::string head = link_element("canonical", data.address);
    if (!data.address.empty() && !data.sisters.empty())
        head += link_element("alternate", data.address, text.language());
    for (const SisterEdition& sister : data.sisters)
        head += link_element("alternate", sister.address, sister.language);
    head += link_element("license", data.license);
    return head;
}

std::string scholar(const EditionText& text) {
    const Metadata& data = text.options().metadata;
    std::string head = meta_element("citation_title", text.title());
    for (const std::string& author : text.authors())
        head += meta_element("citation_author", author);
    head += meta_element("citation_publication_date", scholar_date(text.options().date));
    head += meta_element("citation_technical_report_institution", data.institution);
    head += meta_element("citation_technical_report_number", text.reference());
    head += meta_element("citation_doi", data.doi) + meta_element("citation_issn", data.issn);
    head += meta_element("citation_language", text.language());
    head += meta_element("citation_keywords", joined_words(data.keywords, "; "));
    return head + meta_element("citation_fulltext_html_url", data.address);
}

std::string open_graph_of(const EditionText& text) {
    const Metadata& data = text.options().metadata;
    std::string head = open_graph("og:type", "article") + open_graph("og:title", text.title());
    head += open_graph("og:description", data.description) + open_graph("og:url", data.address);
    head += open_graph("og:site_name", data.institution);
    head += open_graph("og:locale", open_graph_locale(text.language()));
    for (const SisterEdition& sister : data.sisters)
        head += open_graph("og:locale:alternate", open_graph_locale(sister.language));
    head += open_graph("article:published_time", text.options().date);
    return head + open_graph("article:modified_time", data.modified);
}

using Json = nlohmann::ordered_json;

void say_if_known(Json& to, const char* key, const std::string& value) {
    if (!value.empty()) to[key] = value;
}

Json named_thing(const char* type, const std::string& name) {
    return {{"@type", type}, {"name", name}};
}

Json schema_of(const EditionText& text) {
    const Metadata& data = text.options().metadata;
    Json report = {{"@context", "https://schema.org"}, {"@type", "Report"}, {"headline", text.title()}};
    say_if_known(report, "inLanguage", text.language());
    for (const std::string& author : text.authors())
        report["author"].push_back(named_thing("Person", author));
    if (!text.options().translator.empty())
        report["translator"] = named_thing("Person", text.options().translator);
    say_if_known(report, "datePublished", text.options().date);
    say_if_known(report, "dateModified", data.modified);
    say_if_known(report, "reportNumber", text.reference());
    say_if_known(report, "description", data.description);
    say_if_known(report, "keywords", joined_words(data.keywords, ", "));
    if (!data.institution.empty()) report["publisher"] = named_thing("Organization", data.institution);
    if (!text.series().empty()) {
        Json series = named_thing("Periodical", text.series());
        say_if_known(series, "issn", data.issn);
        report["isPartOf"] = std::move(series);
    }
    say_if_known(report, "url", data.address);
    if (!data.doi.empty()) report["identifier"] = std::string(kDoi) + data.doi;
    say_if_known(report, "license", data.license);
    for (const SisterEdition& sister : data.sisters) {
        Json other = {{"@type", "Report"}, {"inLanguage", sister.language}, {"url", sister.address}};
        if (sister.is_source)
            report["translationOfWork"] = std::move(other);
        else
            report["workTranslation"].push_back(std::move(other));
    }
    return report;
}

/// JSON inside of HTML: `<` could end the script.
std::string json_script(const Json& json) {
    std::string text = json.dump(1, ' ', false, Json::error_handler_t::replace);
    for (std::size_t at = 0; (at = text.find('<', at)) != std::string::npos;)
        text.replace(at, 1, "\\u003c");
    return "<script type=\"application/ld+json\">\n" + text + "\n</script>\n";
}

std::string names_and_description(const EditionText& text) {
    std::string head;
    for (const std::string& author : text.authors())
        head += meta_element("author", author);
    head += meta_element("description", text.options().metadata.description);
    return head + meta_element("keywords", joined_words(text.options().metadata.keywords, ", "));
}

}  // namespace

std::string head_metadata(const EditionText& text) {
    const std::string head = names_and_description(text);
    if (!text.options().draft_mark.empty()) return head + meta_element("robots", "noindex, nofollow");
    return head + sister_links(text) + scholar(text) + open_graph_of(text) + json_script(schema_of(text));
}

std::string document_metadata(const EditionText& text) {
    return names_and_description(text) + meta_element("dcterms.created", text.options().date) +
           meta_element("dcterms.modified", text.options().metadata.modified);
}

}  // namespace tolmach::formats::page
