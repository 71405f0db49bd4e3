// SPDX-License-Identifier: Apache-2.0
#include "reports/sarif.hpp"

#include "reports/place.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstdio>
#include <map>

namespace tolmach::reports {
namespace {

using base::Diagnostic;
using Json = nlohmann::ordered_json;

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

Json location_of(const Diagnostic& d) {
    Json location;
    Json& physical = location["physicalLocation"];
    physical["artifactLocation"]["uri"] = uri_of(d.location.file);
    if (d.location.line > 0) physical["region"]["startLine"] = d.location.line;
    if (d.location.line > 0 && d.location.column > 0) physical["region"]["startColumn"] = d.location.column;
    if (!d.unit.empty()) location["logicalLocations"] = Json::array({{{"fullyQualifiedName", unit_of(d)}}});
    return location;
}

// Of what stays the same when lines are added elsewhere: FNV-1a, which is the same everywhere.
std::string fingerprint_of(const Diagnostic& d) {
    std::uint64_t hash = 14695981039346656037U;
    for (const std::string* part : {&d.check, &d.original, &d.unit, &d.segment, &d.text, &d.message})
        for (const char c : *part + '\0')
            hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    char hex[17];
    std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(hash));
    return hex;
}

}  // namespace

std::string as_sarif(std::span<const Diagnostic> findings) {
    Json results = Json::array();
    std::map<std::string, Json> rules;
    for (const Diagnostic& d : findings) {
        if (const auto* info = d.about)
            rules[d.check] = {{"id", d.check},
                              {"shortDescription", {{"text", info->summary}}},
                              {"help", {{"text", info->explanation}}}};
        results.push_back({{"ruleId", d.check},
                           {"level", level_of(d.severity)},
                           {"message", {{"text", d.message}}},
                           {"locations", Json::array({location_of(d)})},
                           {"partialFingerprints", {{"finding/v1", fingerprint_of(d)}}}});
    }
    Json listed = Json::array();
    for (auto& [id, rule] : rules)
        listed.push_back(rule);
    Json sarif;
    sarif["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
    sarif["version"] = "2.1.0";
    sarif["runs"] = Json::array({{{"tool", {{"driver", {{"name", "tolmach"}, {"rules", listed}}}}},
                                  {"columnKind", "unicodeCodePoints"},
                                  {"results", results}}});
    return sarif.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tolmach::reports
