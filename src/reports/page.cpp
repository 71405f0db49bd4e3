// SPDX-License-Identifier: Apache-2.0
#include "reports/page.hpp"

#include "embedded/reports.hpp"
#include "reports/place.hpp"
#include "text/printable.hpp"
#include "xml/escape.hpp"
#include "xml/page.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace tolmach::reports {
namespace {

using base::Diagnostic;
using Json = nlohmann::ordered_json;

void append_json(std::string& to, const Json& value) {
    xml::append_script_json(to, value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

/// Names that stand once in the data, and are told by their numbers.
class Names {
  public:
    std::size_t number_of(const std::string& name) {
        const auto [at, is_new] = numbers_.try_emplace(name, names_.size());
        if (is_new) names_.push_back(name);
        return at->second;
    }
    const std::vector<std::string>& all() const { return names_; }

  private:
    std::map<std::string, std::size_t> numbers_;
    std::vector<std::string> names_;
};

/// Appends the members of the page's object; page.js says what their arrays hold.
class PageData {
  public:
    PageData(std::span<const Diagnostic> findings, const Identities& identities, const ReportOptions& options)
        : findings_(findings),
          identities_(identities),
          texts_(options.texts ? *options.texts : kNone),
          concepts_(options.concepts) {}

    std::string json() {
        const std::vector<std::size_t> order = texts_.order();
        row_numbers_.resize(order.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            row_numbers_[order[i]] = i;
        json_ = "{\"version\":1";
        member("sourceLanguage", texts_.source_language());
        member("languages", texts_.languages());
        member("documents", texts_.documents());
        list("rows", order, [&](std::size_t row) { return row_json(texts_.rows()[row]); });
        list("findings", findings_, [&](const Diagnostic& d) { return finding_json(d); });
        list("concepts", concepts_, concept_json);
        member("kinds", kinds_.all());
        member("files", files_.all());
        list("checks", checks_.all(), [&](const std::string& id) {
            return Json::array({id, summaries_[id]});
        });
        return std::move(json_) + "}";
    }

  private:
    static const SideBySide kNone;

    void member(const char* name, const Json& value) {
        json_ += ",\"" + std::string(name) + "\":";
        append_json(json_, value);
    }
    template <class List, class Make>
    void list(const char* name, const List& values, Make make) {
        json_ += ",\"" + std::string(name) + "\":[";
        const char* before = "";
        for (const auto& value : values) {
            json_ += std::exchange(before, ",\n");
            append_json(json_, make(value));
        }
        json_ += "]";
    }

    Json row_json(const TextRow& row) {
        Json targets = Json::array();
        for (const auto& target : row.targets)
            targets.push_back(target ? Json(*target) : Json(nullptr));
        return Json::array({row.document, kinds_.number_of(row.kind), row.unit, row.segment, row.source,
                            std::move(targets)});
    }

    Json finding_json(const Diagnostic& d) {
        const auto row = texts_.row_of(d);
        const auto& languages = texts_.languages();
        const auto column = std::find(languages.begin(), languages.end(), identities_.language_of(d));
        const auto number = [](auto known, auto value) { return known ? Json(value) : Json(-1); };
        if (d.about) summaries_[d.check] = d.about->summary;
        return Json::array({number(row.has_value(), row_numbers_.empty() ? 0 : row_numbers_[row.value_or(0)]),
                            number(column != languages.end(), column - languages.begin()),
                            d.side == base::Side::Source ? 0 : 1, checks_.number_of(d.check),
                            static_cast<int>(d.severity), number(d.span.has_value(), from(d)),
                            number(d.span.has_value(), to(d)), d.message, d.suggestion, d.text,
                            identities_.id_of(d), d.term, files_.number_of(d.location.file), d.location.line,
                            unit_of(d)});
    }
    static std::size_t from(const Diagnostic& d) { return d.span ? d.span->start.value : 0; }
    static std::size_t to(const Diagnostic& d) { return d.span ? d.span->end.value : 0; }

    static Json concept_json(const ConceptForms& entry) {
        Json languages = Json::array();
        for (const auto& [language, forms] : entry.languages) {
            Json listed = Json::array();
            for (const FormCount& form : forms)
                listed.push_back(Json::array({form.form, form.count, form.admitted ? 1 : 0}));
            languages.push_back(Json::array({language, std::move(listed)}));
        }
        return Json::array({entry.id, entry.label, std::move(languages)});
    }

    std::span<const Diagnostic> findings_;
    const Identities& identities_;
    const SideBySide& texts_;
    std::span<const ConceptForms> concepts_;
    std::vector<std::size_t> row_numbers_;
    Names kinds_, files_, checks_;
    std::map<std::string, std::string_view> summaries_;
    std::string json_;
};

const SideBySide PageData::kNone;

std::string file_names(const ReportOptions& options) {
    constexpr std::size_t kNamed = 3;
    std::string names;
    for (std::size_t i = 0; i < std::min(kNamed, options.files.size()); ++i)
        names += (names.empty() ? "" : ", ") + options.files[i];
    if (options.files.size() > kNamed)
        names += " and " + std::to_string(options.files.size() - kNamed) + " others";
    return xml::escaped(text::printable(names));
}

std::string totals_text(std::span<const Diagnostic> findings) {
    const Totals totals = totals_of(findings);
    const auto counted = [](std::size_t n, const char* one) {
        return std::to_string(n) + " " + one + (n == 1 ? "" : "s");
    };
    return counted(totals.errors, "error") + ", " + counted(totals.warnings, "warning") +
           (totals.infos > 0 ? ", " + counted(totals.infos, "remark") : "");
}

}  // namespace

std::string as_page(std::span<const Diagnostic> findings, const Identities& identities,
                    const ReportOptions& options) {
    const std::string files = file_names(options), totals = totals_text(findings);
    const std::string data = PageData(findings, identities, options).json();
    const std::pair<std::string_view, std::string_view> parts[] = {{"{files}", files},
                                                                   {"{style}", embedded::page_css()},
                                                                   {"{totals}", totals},
                                                                   {"{data}", data},
                                                                   {"{script}", embedded::page_js()}};
    return xml::filled_page(embedded::page_html(), parts);
}

}  // namespace tolmach::reports
