// SPDX-License-Identifier: Apache-2.0
#include "reports/sarif.hpp"

#include "reports/place.hpp"

#include <nlohmann/json.hpp>

#include <map>

namespace tolmach::reports {
namespace {

using base::Diagnostic;
using Json = nlohmann::ordered_json;

constexpr const char* kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

std::string_view level_of(base::Severity severity) {
    switch (severity) {
        case base::Severity::Error:
            return "error";
        case base::Severity::Warning:
            return "warning";
        case base::Severity::Info:
            return "note";
    }
    return "none";
}

Json region_json(const Region& region) {
    return {{"startLine", region.start.line},
            {"startColumn", region.start.column},
            {"endLine", region.end.line},
            {"endColumn", region.end.column}};
}

// The exact stretch where it is known, else where the segment begins.
Json location_json(const Diagnostic& d, const std::optional<Region>& region) {
    Json location;
    Json& physical = location["physicalLocation"];
    physical["artifactLocation"]["uri"] = uri_of(d.location.file);
    if (region)
        physical["region"] = region_json(*region);
    else if (d.location.line > 0)
        physical["region"]["startLine"] = d.location.line;
    if (!region && d.location.line > 0 && d.location.column > 0)
        physical["region"]["startColumn"] = d.location.column;
    if (!d.unit.empty()) location["logicalLocations"] = Json::array({{{"fullyQualifiedName", unit_of(d)}}});
    return location;
}

Json fix_json(const Diagnostic& d, const Region& region) {
    Json replacement = {{"deletedRegion", region_json(region)}};
    if (!region.replacement->empty()) replacement["insertedContent"]["text"] = *region.replacement;
    Json change = {{"artifactLocation", {{"uri", uri_of(d.location.file)}}}};
    change["replacements"] = Json::array({std::move(replacement)});
    Json fix = {{"description", {{"text", "what `tolmach fix` writes"}}}};
    fix["artifactChanges"] = Json::array({std::move(change)});
    return fix;
}

/// The rules of a run in the order in which they are met, each told by its number.
class Rules {
  public:
    std::size_t number_of(const Diagnostic& d) {
        const auto [at, is_new] = numbers_.emplace(d.check, listed_.size());
        if (!is_new) return at->second;
        Json rule = {{"id", d.check}};
        if (const auto* info = d.about) {
            rule["shortDescription"]["text"] = info->summary;
            rule["help"]["text"] = info->explanation;
            rule["defaultConfiguration"]["level"] = level_of(info->severity);
        }
        listed_.push_back(std::move(rule));
        return at->second;
    }
    Json take() { return std::move(listed_); }

  private:
    std::map<std::string, std::size_t> numbers_;
    Json listed_ = Json::array();
};

Json result_json(const Diagnostic& d, const std::optional<Region>& region, const Identities& identities,
                 std::size_t rule) {
    Json result = {{"ruleId", d.check},
                   {"ruleIndex", rule},
                   {"level", level_of(d.severity)},
                   {"message", {{"text", d.message}}}};
    result["locations"] = Json::array({location_json(d, region)});
    result["partialFingerprints"] = {{"finding/v2", identities.id_of(d)}};
    if (region && region->replacement) result["fixes"] = Json::array({fix_json(d, *region)});
    if (const std::string language = identities.language_of(d); !language.empty())
        result["properties"]["language"] = language;
    return result;
}

}  // namespace

std::string as_sarif(std::span<const Diagnostic> findings, const Identities& identities,
                     const ReportOptions& options) {
    Json results = Json::array();
    Rules rules;
    for (std::size_t i = 0; i < findings.size(); ++i)
        results.push_back(result_json(findings[i],
                                      i < options.regions.size() ? options.regions[i] : std::nullopt,
                                      identities, rules.number_of(findings[i])));
    Json driver = {{"name", "tolmach"}};
    if (!options.version.empty()) driver["version"] = options.version;
    driver["rules"] = rules.take();
    Json run = {{"tool", {{"driver", std::move(driver)}}}};
    run["columnKind"] = "unicodeCodePoints";
    run["results"] = std::move(results);
    Json sarif = {{"$schema", kSchema}, {"version", "2.1.0"}};
    sarif["runs"] = Json::array({std::move(run)});
    return sarif.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tolmach::reports
