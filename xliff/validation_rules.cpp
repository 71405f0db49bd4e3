// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation_rules.hpp"

#include "text/character.hpp"
#include "text/normalize.hpp"
#include "xliff/common/write_parts.hpp"
#include "xliff/names.hpp"
#include "xml/events.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace tolmach::xliff {
namespace {

using RuleKind = ValidationRule::Kind;
using Normalization = ValidationRule::Normalization;

struct NamedKind {
    std::string_view attribute;
    RuleKind kind;
};
constexpr NamedKind kKinds[] = {{"isPresent", RuleKind::IsPresent},
                                {"isNotPresent", RuleKind::IsNotPresent},
                                {"startsWith", RuleKind::StartsWith},
                                {"endsWith", RuleKind::EndsWith}};

/// Reads the rules of one `val:validation`.
class RuleReader final : public xml::Handler {
  public:
    explicit RuleReader(ValidationRules& rules) : rules_(rules) {}

    void start(const xml::Element& element) override {
        if (element.ns != names::kValidation || element.local() != "rule") return;
        for (const NamedKind& named : kKinds)
            if (const auto text = element.find(named.attribute)) return apply(element, named.kind, *text);
    }

  private:
    void apply(const xml::Element& element, RuleKind kind, std::string_view text) {
        ValidationRule rule;
        rule.kind = kind;
        rule.text = text;
        rule.exists_in_source = element.find("existsInSource") == "yes";
        rule.case_sensitive = element.find("caseSensitive") != "no";
        const std::string_view form = element.find("normalization").value_or("nfc");
        rule.normalization = form == "none"  ? Normalization::None
                             : form == "nfd" ? Normalization::Nfd
                                             : Normalization::Nfc;
        const std::string_view occurs = element.find("occurs").value_or("");
        std::size_t times = 0;
        if (std::from_chars(occurs.data(), occurs.data() + occurs.size(), times).ec == std::errc{})
            rule.occurs = times;
        if (element.find("disabled") == "yes")
            std::erase_if(rules_,
                          [&](const ValidationRule& r) { return r.kind == kind && r.text == rule.text; });
        else if (std::find(rules_.begin(), rules_.end(), rule) == rules_.end())
            rules_.push_back(std::move(rule));
    }

    ValidationRules& rules_;
};

std::string prepared(const ValidationRule& rule, std::string_view text) {
    std::string form = rule.normalization == Normalization::None  ? std::string(text)
                       : rule.normalization == Normalization::Nfd ? text::to_nfd(text)
                                                                  : text::to_nfc(text);
    return rule.case_sensitive ? form : text::to_lower(form);
}

std::size_t occurrences(std::string_view text, std::string_view wanted) {
    std::size_t n = 0;
    if (wanted.empty()) return n;
    for (std::size_t at = text.find(wanted); at != std::string_view::npos;
         at = text.find(wanted, at + wanted.size()))
        ++n;
    return n;
}

bool satisfies(const ValidationRule& rule, std::string_view given) {
    const std::string text = prepared(rule, given), wanted = prepared(rule, rule.text);
    switch (rule.kind) {
        case RuleKind::StartsWith:
            return text.starts_with(wanted);
        case RuleKind::EndsWith:
            return text.ends_with(wanted);
        case RuleKind::IsNotPresent:
            return occurrences(text, wanted) == 0;
        case RuleKind::IsPresent:
            break;
    }
    const std::size_t n = occurrences(text, wanted);
    return rule.occurs ? n == *rule.occurs : n > 0;
}

std::string demand(const ValidationRule& rule) {
    switch (rule.kind) {
        case RuleKind::StartsWith:
            return fmt::format("begin with '{}'", rule.text);
        case RuleKind::EndsWith:
            return fmt::format("end with '{}'", rule.text);
        case RuleKind::IsNotPresent:
            return fmt::format("not have '{}'", rule.text);
        case RuleKind::IsPresent:
            break;
    }
    if (!rule.occurs) return fmt::format("have '{}'", rule.text);
    return fmt::format("have '{}' {} times", rule.text, *rule.occurs);
}

}  // namespace

ValidationRules rules_in_force(const ValidationRules& around, const std::vector<std::string>& extensions) {
    ValidationRules rules = around;
    for (const std::string& extension : extensions) {
        if (name_of_extension(extension).ns != names::kValidation) continue;
        RuleReader reader(rules);
        // An extension was well-formed when it was read.
        [[maybe_unused]] const auto parsed = xml::parse("extension", extension, reader);
    }
    return rules;
}

std::vector<ValidationRules> rules_in_force(const File& file) {
    std::vector<ValidationRules> all = {rules_in_force(ValidationRules{}, file.extensions)};
    for (const Group& group : file.groups)
        all.push_back(rules_in_force(all[group.parent ? *group.parent + 1 : 0], group.extensions));
    return all;
}

std::optional<std::string> breach(const ValidationRule& rule, std::string_view source,
                                  std::string_view target) {
    if (!satisfies(rule, target)) return "the target must " + demand(rule);
    if (rule.exists_in_source && !satisfies(rule, source))
        return fmt::format("source and target must both {}, and the source does not", demand(rule));
    return std::nullopt;
}

}  // namespace tolmach::xliff
