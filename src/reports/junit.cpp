// SPDX-License-Identifier: Apache-2.0
#include "reports/junit.hpp"

#include "reports/place.hpp"
#include "text/printable.hpp"
#include "xml/escape.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tolmach::reports {
namespace {

using base::Diagnostic;

// Text of any origin as text or attribute value of XML.
std::string escape(std::string_view text) {
    return xml::escaped(text::printable(text));
}

std::string attribute(const char* name, std::string_view value) {
    return " " + std::string(name) + "=\"" + escape(value) + "\"";
}

std::string counts(std::size_t tests, std::size_t failures) {
    return " tests=\"" + std::to_string(tests) + "\" failures=\"" + std::to_string(failures) +
           "\" errors=\"0\" skipped=\"0\" time=\"0\"";
}

/// The cases of a file; servers take two cases of one name for two runs of one case.
class Suite {
  public:
    explicit Suite(base::Severity fails_from) : fails_from_(fails_from) {}

    void add(const Diagnostic& d) {
        const std::string unit = unit_of(d);
        std::string name = unit.empty() ? d.message : unit + ": " + d.message;
        if (const std::size_t before = names_[d.check + " " + name]++; before > 0)
            name += " (" + std::to_string(before + 1) + ")";
        cases_ += "    <testcase" + attribute("classname", d.check) + attribute("name", name) +
                  attribute("file", d.location.file);
        if (d.location.line > 0) cases_ += attribute("line", std::to_string(d.location.line));
        cases_ += " time=\"0\">" + result(d) + "</testcase>\n";
        ++tests_;
    }

    std::string xml(const std::string& file) const {
        const std::string cases = tests_ > 0 ? cases_
                                             : "    <testcase classname=\"check\"" + attribute("name", file) +
                                                   attribute("file", file) + " time=\"0\"/>\n";
        return "  <testsuite" + attribute("name", file) + counts(tests(), failures_) + ">\n" + cases +
               "  </testsuite>\n";
    }
    std::size_t tests() const { return std::max<std::size_t>(1, tests_); }
    std::size_t failures() const { return failures_; }

  private:
    // What fails has a message and a type; what passes says what was found all the same.
    std::string result(const Diagnostic& d) {
        std::string line = place_of(d) + ": " + std::string(base::to_string(d.severity)) + ": " + d.message;
        if (!d.text.empty()) line += " (‘" + text::visible(d.text) + "’)";
        if (!d.suggestion.empty()) line += "; write ‘" + text::visible(d.suggestion) + "’";
        if (d.severity < fails_from_) return "<system-out>" + escape(line) + "</system-out>";
        ++failures_;
        return "<failure" + attribute("message", d.message) + attribute("type", d.check) + ">" +
               escape(line) + "</failure>";
    }

    base::Severity fails_from_;
    std::string cases_;
    std::size_t tests_ = 0, failures_ = 0;
    std::unordered_map<std::string, std::size_t> names_;
};

}  // namespace

std::string as_junit(std::span<const Diagnostic> findings, const ReportOptions& options) {
    std::map<std::string, Suite> suites;
    for (const std::string& file : options.files)
        suites.try_emplace(file, options.fails_from);
    for (const Diagnostic& d : findings)
        suites.try_emplace(d.location.file, options.fails_from).first->second.add(d);
    std::size_t tests = 0, failures = 0;
    std::string listed;
    for (const auto& [file, suite] : suites) {
        tests += suite.tests();
        failures += suite.failures();
        listed += suite.xml(file);
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"tolmach\"" +
           counts(tests, failures) + ">\n" + listed + "</testsuites>\n";
}

}  // namespace tolmach::reports
