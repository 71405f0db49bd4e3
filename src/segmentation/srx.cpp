// SPDX-License-Identifier: Apache-2.0
#include "segmentation/srx.hpp"

#include "segmentation/diagnostics.hpp"
#include "text/regex.hpp"
#include "text/utf8.hpp"
#include "xml/events.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace tolmach::segmentation {
namespace {

constexpr std::string_view kNamespace = "http://www.lisa.org/srx20";
constexpr std::string_view kOkapi = "http://okapi.sf.net/srx-extensions";
// More than any rule file has by a factor of ten; the largest known holds 4444.
constexpr std::size_t kMaxRules = 50'000;
constexpr std::size_t kMaxPattern = 20'000;

base::Diagnostic problem(const base::CheckInfo& check, base::Location location, std::string message) {
    base::Diagnostic made = base::diagnostic(check, std::move(message));
    made.location = std::move(location);
    return made;
}

// Builds the values and notes what is wrong on the way.
class SrxParser final : public xml::Handler {
  public:
    void start(const xml::Element& element) override {
        ++depth_;
        if (depth_ == 1) return root(element);
        if (element.ns == kOkapi) return okapi_option(element);
        const std::string_view name = element.local();
        if (name == "header")
            header(element);
        else if (name == "formathandle")
            format_handle(element);
        else if (name == "languagerule")
            language_rule(element);
        else if (name == "rule")
            rule(element);
        else if (name == "beforebreak" || name == "afterbreak")
            side_ = name == "beforebreak" ? &Rule::before : &Rule::after;
        else if (name == "languagemap")
            srx.maps.push_back({std::string(required(element, "languagepattern")),
                                std::string(required(element, "languagerulename")), here()});
        else if (name == "body")
            has_body_ = true;
        else if (name != "languagerules" && name != "maprules" && name != "maprule")
            complain(fmt::format("an element `{}` does not belong into a rule file", name));
    }

    void end(std::string_view name, std::string_view, base::ByteSpan) override {
        if (--depth_ == 0) finish();
        const std::string_view local = name.substr(name.find(':') + 1);
        if (local == "beforebreak" || local == "afterbreak") side_ = nullptr;
        if (local == "rule") in_rule_ = false;
    }

    void text(std::string_view text, base::ByteSpan, bool) override {
        if (!side_ || !in_rule_) return;
        std::string& pattern = srx.sets.back().rules.back().*side_;
        if (pattern.size() + text.size() > kMaxPattern)
            return stop({base::ErrorCode::Limit, "a pattern of more than 20 000 bytes", here(), {}, nullptr});
        pattern += text;
    }

    Srx srx;
    std::vector<base::Diagnostic> problems;

  private:
    void complain(std::string message) {
        problems.push_back(problem(kSrxStructure, here(), std::move(message)));
    }

    std::string_view required(const xml::Element& element, std::string_view attribute) {
        const auto value = element.find(attribute);
        if (!value) complain(fmt::format("`{}` has no attribute `{}`", element.local(), attribute));
        return value.value_or("");
    }

    bool yes(const xml::Element& element, std::string_view attribute, bool otherwise) {
        const auto value = element.find(attribute);
        if (value && *value != "yes" && *value != "no")
            complain(fmt::format("`{}` of `{}` is `{}`; it must be yes or no", attribute, element.local(),
                                 *value));
        return value ? *value == "yes" : otherwise;
    }

    void root(const xml::Element& element) {
        if (element.local() != "srx")
            return stop({base::ErrorCode::Unsupported, "not a rule file: its root is not `srx`", here(),
                         "tolmach reads SRX 1.0 and 2.0", nullptr});
        const auto version = element.find("version").value_or("");
        version_1_ = version == "1.0";
        if (version != "1.0" && version != "2.0")
            complain(fmt::format("the version is `{}`; it must be 1.0 or 2.0", version));
        if (version == "2.0" && element.ns != kNamespace)
            complain(fmt::format("the namespace of SRX 2.0 is `{}`", kNamespace));
    }

    void header(const xml::Element& element) {
        has_header_ = true;
        srx.cascade = yes(element, "cascade", false);
        srx.segment_sub_flows = yes(element, "segmentsubflows", true);
    }

    void format_handle(const xml::Element& element) {
        const std::string_view type = required(element, "type");
        const bool stays = yes(element, "include", type != "start");
        if (type == "start")
            srx.codes.start_stays = stays;
        else if (type == "end")
            srx.codes.end_stays = stays;
        else if (type == "isolated")
            srx.codes.isolated_stays = stays;
        else
            complain(fmt::format("`formathandle` of the type `{}`", type));
    }

    void okapi_option(const xml::Element& element) {
        if (element.local() == "options" && element.find("useJavaRegex") == "yes")
            srx.dialect = Dialect::Java;
    }

    void language_rule(const xml::Element& element) {
        if (in_rule_) complain("a `languagerule` inside a `rule`");
        in_rule_ = false;
        srx.sets.push_back({std::string(required(element, "languagerulename")), {}});
    }

    void rule(const xml::Element& element) {
        if (srx.sets.empty()) return complain("a `rule` outside a `languagerule`");
        if (in_rule_) complain("a `rule` inside a `rule`");
        if (++rules_ > kMaxRules)
            return stop({base::ErrorCode::Limit, "more than 50 000 rules", here(), {}, nullptr});
        RuleSet& set = srx.sets.back();
        set.rules.push_back({yes(element, "break", true), {}, {}, set.name, set.rules.size() + 1, here()});
        in_rule_ = true;
    }

    void finish() {
        if (!has_header_) complain("no `header`");
        if (!has_body_) complain("no `body`");
        if (srx.maps.empty()) complain("no `languagemap`: no language has rules");
        for (const LanguageMap& map : srx.maps) {
            const bool known = std::any_of(srx.sets.begin(), srx.sets.end(),
                                           [&](const RuleSet& s) { return s.name == map.set; });
            if (!known)
                problems.push_back(problem(kSrxStructure, map.location,
                                           fmt::format("no `languagerule` has the name `{}`", map.set)));
        }
        if (version_1_) srx.cascade = false;
    }

    bool in_rule_ = false;               // The last of the last set.
    std::string Rule::*side_ = nullptr;  // The pattern under way.
    std::size_t depth_ = 0;
    std::size_t rules_ = 0;
    bool has_header_ = false;
    bool has_body_ = false;
    bool version_1_ = false;
};

void check_pattern(std::string_view pattern, Dialect dialect, const base::Location& location,
                   std::string_view what, std::vector<base::Diagnostic>& problems) {
    const auto compiled = text::Regex::compile(to_icu(pattern, dialect));
    if (compiled) return;
    problems.push_back(problem(kSrxPattern, location,
                               fmt::format("{}, character {}: {}", what, compiled.error().location.column,
                                           compiled.error().message)));
    problems.back().text = pattern;
}

void check_patterns(const Srx& srx, std::vector<base::Diagnostic>& problems) {
    for (const RuleSet& set : srx.sets)
        for (const Rule& rule : set.rules) {
            const auto what = fmt::format("rule {} of `{}`", rule.number, set.name);
            check_pattern(rule.before, srx.dialect, rule.location, what + ": `beforebreak`", problems);
            check_pattern(rule.after, srx.dialect, rule.location, what + ": `afterbreak`", problems);
        }
    for (const LanguageMap& map : srx.maps)
        check_pattern(map.pattern, srx.dialect, map.location, "`languagepattern`", problems);
}

struct Checked {
    Srx srx;
    std::vector<base::Diagnostic> problems;
};

base::Result<Checked> read(const std::string& name, std::string_view bytes, bool checks_patterns = true) {
    SrxParser reader;
    if (const auto parsed = xml::parse(name, bytes, reader); !parsed) return base::fail(parsed.error());
    if (checks_patterns) check_patterns(reader.srx, reader.problems);
    for (base::Diagnostic& found : reader.problems)
        found.location.file = name;
    return Checked{std::move(reader.srx), std::move(reader.problems)};
}

base::Result<Srx> without_problems(base::Result<Checked> checked) {
    if (!checked) return base::fail(checked.error());
    if (!checked->problems.empty()) {
        const base::Diagnostic& first = checked->problems.front();
        return base::fail(base::ErrorCode::Invalid, first.message, first.location,
                          "`tolmach validate` lists everything that is wrong with a rule file");
    }
    return std::move(checked->srx);
}

}  // namespace

base::Result<Srx> read_srx(const std::string& name, std::string_view bytes) {
    return without_problems(read(name, bytes));
}

base::Result<Srx> read_known_srx(const std::string& name, std::string_view bytes) {
    return without_problems(read(name, bytes, false));
}

std::vector<base::Diagnostic> validate_srx(const std::string& name, std::string_view bytes) {
    auto checked = read(name, bytes);
    if (checked) return std::move(checked->problems);
    return {problem(kSrxStructure, checked.error().location, checked.error().message)};
}

std::vector<const Rule*> rules_for(const Srx& srx, std::string_view language) {
    std::vector<const Rule*> rules;
    SetTable sets;
    const std::u32string tag = text::to_utf32(language);
    for (const LanguageMap& map : srx.maps) {
        // ICU's engine takes long to make ready, and few patterns need it.
        const auto fits = [&] {
            if (map.pattern == ".*") return true;
            // Language tags are compared without case (RFC 5646 section 2.1.1).
            const std::string pattern = "(?i:" + to_icu(map.pattern, srx.dialect) + ")";
            const ParsedPattern parsed = parse_pattern(pattern, Dialect::Icu, sets);
            if (parsed.exact) return matches(parsed.tree, sets, tag);
            const auto regex = text::Regex::compile(pattern);
            return regex && regex->matches(language).value_or(false);
        };
        if (!fits()) continue;
        for (const RuleSet& set : srx.sets)
            if (set.name == map.set)
                for (const Rule& rule : set.rules)
                    rules.push_back(&rule);
        if (!srx.cascade) break;
    }
    return rules;
}

}  // namespace tolmach::segmentation
