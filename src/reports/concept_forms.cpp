// SPDX-License-Identifier: Apache-2.0
#include "reports/concept_forms.hpp"

#include "text/printable.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <numeric>

namespace tolmach::reports {
namespace {

using Json = nlohmann::ordered_json;

std::size_t total_of(const std::vector<FormCount>& forms) {
    return std::accumulate(forms.begin(), forms.end(), std::size_t{0},
                           [](std::size_t sum, const FormCount& form) { return sum + form.count; });
}

// `    fr  11: Loukachenko 9, Lukashenko 2 (forbidden)`
std::string language_line(const std::string& language, const std::vector<FormCount>& forms) {
    std::string line = "    " + text::printable(language) + "  " + std::to_string(total_of(forms));
    const char* before = ": ";
    for (const FormCount& form : forms) {
        line += before + text::visible(form.form) + " " + std::to_string(form.count) +
                (form.admitted ? "" : " (forbidden)");
        before = ", ";
    }
    return line + "\n";
}

}  // namespace

std::string concepts_as_text(std::span<const ConceptForms> concepts) {
    std::string pages;
    for (const ConceptForms& each : concepts) {
        pages += text::visible(each.label) + "  [" + text::visible(each.id) + "]\n";
        for (const auto& [language, forms] : each.languages)
            pages += language_line(language, forms);
        for (const auto& [check, count] : each.findings)
            pages += "    " + check + ": " + std::to_string(count) + "\n";
        pages += "\n";
    }
    return pages + std::to_string(concepts.size()) + (concepts.size() == 1 ? " concept\n" : " concepts\n");
}

std::string concepts_as_json(std::span<const ConceptForms> concepts) {
    Json all = Json::array();
    for (const ConceptForms& each : concepts) {
        Json json;
        json["version"] = 1;
        json["id"] = each.id;
        json["label"] = each.label;
        json["languages"] = Json::array();
        for (const auto& [language, forms] : each.languages) {
            Json listed = Json::array();
            for (const FormCount& form : forms) {
                Json one;
                one["form"] = form.form;
                one["count"] = form.count;
                one["admitted"] = form.admitted;
                listed.push_back(std::move(one));
            }
            Json of_language;
            of_language["language"] = language;
            of_language["count"] = total_of(forms);
            of_language["forms"] = std::move(listed);
            json["languages"].push_back(std::move(of_language));
        }
        json["findings"] = Json::object();
        for (const auto& [check, count] : each.findings)
            json["findings"][check] = count;
        all.push_back(std::move(json));
    }
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tolmach::reports
