// SPDX-License-Identifier: Apache-2.0
#include "reports/markup.hpp"

#include "reports/place.hpp"
#include "reports/sentence.hpp"
#include "text/printable.hpp"
#include "xml/escape.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace tolmach::reports {
namespace {

using base::Diagnostic;

/// Text of any origin as text or attribute value of a mark-up that XML's rules of characters hold.
std::string escape(std::string_view text) {
    return xml::escaped(text::printable(text));
}

constexpr const char* kPageHead =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>tolmach: "
    "findings</title>\n"
    "<style>\nbody { font: 1rem/1.5 serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }\n"
    "table { border-collapse: collapse; width: 100%; }\n"
    "th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #ccc; }\n"
    ".error { color: #a00; } .warning { color: #850; }\n</style>\n</head>\n<body>\n";

// A case that fails has a message and a type; a warning passes, and says what it is.
std::string test_case(const Diagnostic& d) {
    const std::string line = escape(place_of(d) + ": " + d.message);
    const std::string result =
        d.severity == base::Severity::Error
            ? "<failure message=\"" + escape(d.message) + "\" type=\"" + escape(d.check) + "\">" + line +
                  "</failure>"
            : "<system-out>" + std::string(base::to_string(d.severity)) + ": " + line + "</system-out>";
    return "    <testcase classname=\"" + escape(d.check) + "\" name=\"" + escape(unit_of(d)) + "\">" +
           result + "</testcase>\n";
}

// The sentence with its place marked, or what stands there.
std::string sentence_or_text(const Diagnostic& d) {
    const auto sentence = marked_sentence(d);
    if (!sentence) return escape(text::visible(d.text));
    return escape(sentence->before) + "<mark>" + escape(sentence->place) + "</mark>" +
           escape(sentence->after);
}

}  // namespace

std::string as_junit(std::span<const Diagnostic> findings, std::span<const std::string> looked_at) {
    std::map<std::string, std::vector<const Diagnostic*>> files;
    for (const std::string& file : looked_at)
        files[file];
    for (const Diagnostic& d : findings)
        files[d.location.file].push_back(&d);
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"tolmach\">\n";
    for (const auto& [file, list] : files) {
        const auto failures = std::count_if(list.begin(), list.end(), [](const Diagnostic* d) {
            return d->severity == base::Severity::Error;
        });
        xml += "  <testsuite name=\"" + escape(file) + "\" tests=\"" +
               std::to_string(std::max<std::size_t>(1, list.size())) + "\" failures=\"" +
               std::to_string(failures) + "\">\n";
        if (list.empty()) xml += "    <testcase classname=\"check\" name=\"" + escape(file) + "\"/>\n";
        for (const Diagnostic* d : list)
            xml += test_case(*d);
        xml += "  </testsuite>\n";
    }
    return xml + "</testsuites>\n";
}

std::string as_html(std::span<const Diagnostic> findings) {
    std::string html = kPageHead;
    html += "<h1>Findings: " + std::to_string(findings.size()) + "</h1>\n";
    if (findings.empty()) return html + "<p>Nothing to report.</p>\n</body>\n</html>\n";
    html +=
        "<table>\n<thead><tr><th>File</th><th>Unit</th><th>Side</th><th>Severity</th><th>What</th><th>Text</"
        "th><th>Write</"
        "th>"
        "<th>Check</th></tr></thead>\n<tbody>\n";
    for (const Diagnostic& d : findings) {
        const std::string severity(base::to_string(d.severity));
        html += "<tr><td>" + escape(base::to_string(d.location)) + "</td><td>" + escape(unit_of(d)) +
                "</td><td>" + (d.side == base::Side::Source ? "source" : "") + "</td><td class=\"" +
                severity + "\">" + severity + "</td><td>" + escape(d.message) + "</td><td>" +
                sentence_or_text(d) + "</td><td>" + escape(text::visible(d.suggestion)) + "</td><td>" +
                escape(d.check) + "</td></tr>\n";
    }
    return html + "</tbody>\n</table>\n</body>\n</html>\n";
}

}  // namespace tolmach::reports
