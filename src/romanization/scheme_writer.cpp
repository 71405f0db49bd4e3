// SPDX-License-Identifier: Apache-2.0
#include "romanization/scheme.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <initializer_list>

namespace tolmach::romanization {
namespace {

std::string set_cell(LetterSet set, char edge) {
    if (set == kAnyLetter) return {};
    std::string cell;
    if ((set & kWordEdge) != 0) cell += edge;
    const auto add = [&](char32_t letter) {
        if ((set & set_of(letter)) != 0) text::append_utf8(cell, letter);
    };
    for (char32_t letter = kFirstLetter; letter <= kLastLetter; ++letter)
        add(letter);
    std::for_each(kFurtherLetters.begin(), kFurtherLetters.end(), add);
    return cell;
}

std::string_view status_name(const Scheme& scheme, RuleStatus status) {
    if (status == RuleStatus::Optional) return "optional";
    if (status == RuleStatus::Inferred) return "inferred";
    const bool is_usual = (status == RuleStatus::Required) == (scheme.kind == "standard");
    if (is_usual) return {};
    return status == RuleStatus::Required ? "required" : "customary";
}

std::string line(std::initializer_list<std::string_view> cells) {
    std::string written;
    for (const std::string_view cell : cells)
        written.append(cell).append(1, '\t');
    return written.substr(0, written.find_last_not_of('\t') + 1) + "\n";
}

std::string_view target_cell(const Rule& rule) {
    return rule.lower.empty() ? std::string_view("-") : rule.lower;
}

// A letter of its own, written so wherever no rule says otherwise.
bool is_plain(const Scheme& scheme, const Rule& rule) {
    return rule.source.size() == 1 && rule.left == kAnyLetter && rule.right == kAnyLetter &&
           status_name(scheme, rule.status).empty() && &rule == &scheme.rules_of(rule.source[0]).back();
}

}  // namespace

std::string write_scheme(const Scheme& scheme) {
    std::string out =
        line({"scheme", scheme.id, scheme.language, scheme.kind, scheme.year, scheme.reversible});
    if (!scheme.what.empty()) out += line({"what", scheme.what});
    if (!scheme.source.empty()) out += line({"source", scheme.source});
    std::string letters, targets;
    for (const Rule& rule : scheme.rules) {
        const std::string source = text::to_utf8(rule.source);
        if (is_plain(scheme, rule)) {
            letters += source;
            targets.append(targets.empty() ? "" : " ").append(target_cell(rule));
        } else {
            out += line({"rule", source, target_cell(rule), set_cell(rule.left, '^'),
                         set_cell(rule.right, '$'), status_name(scheme, rule.status)});
        }
    }
    return letters.empty() ? out : out + line({"letters", letters, targets});
}

}  // namespace tolmach::romanization
