// SPDX-License-Identifier: Apache-2.0
#include "cli/terms/paradigm.hpp"

#include "glossary/matcher.hpp"
#include "text/printable.hpp"
#include "text/split.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace tolmach::cli {
namespace {

constexpr std::array<std::string_view, 15> kOrder = {"nom.sg", "gen.sg", "dat.sg", "acc.sg", "ins.sg",
                                                     "loc.sg", "pos.sg", "nom.pl", "gen.pl", "dat.pl",
                                                     "acc.pl", "ins.pl", "loc.pl", "pos.pl", ""};

bool is_among(std::string_view list, std::string_view grammar) {
    const auto all = text::split(list, ' ');
    return std::find(all.begin(), all.end(), grammar) != all.end();
}

}  // namespace

std::map<std::string, std::vector<std::string>> paradigm_of(glossary::Kind kind, const glossary::Term& term) {
    std::map<std::string, std::vector<std::string>> paradigm;
    for (const glossary::TermForm& form : glossary::forms_of_term(kind, term))
        if (form.mention == glossary::Mention::Whole)
            for (const std::string_view grammar : text::split(form.grammar, ' ')) {
                auto& cell = paradigm[std::string(grammar)];
                cell.insert(is_among(form.likeliest, grammar) ? cell.begin() : cell.end(), form.text);
            }
    return paradigm;
}

std::string paradigm_lines(glossary::Kind kind, const glossary::Term& term, const std::string& indent) {
    std::string lines;
    const auto paradigm = paradigm_of(kind, term);
    const auto add = [&](const std::string& grammar, const std::vector<std::string>& forms) {
        lines += indent + (grammar.empty() ? "form" : grammar) + "  ";
        for (std::size_t i = 0; i < forms.size(); ++i)
            lines += (i == 0 ? "" : ", ") + text::printable(forms[i]);
        lines += '\n';
    };
    for (const std::string_view grammar : kOrder)
        if (const auto at = paradigm.find(std::string(grammar)); at != paradigm.end())
            add(at->first, at->second);
    for (const auto& [grammar, forms] : paradigm)
        if (std::find(kOrder.begin(), kOrder.end(), grammar) == kOrder.end()) add(grammar, forms);
    return lines;
}

}  // namespace tolmach::cli
