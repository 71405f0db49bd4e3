// SPDX-License-Identifier: Apache-2.0
#include "cli/schemes_command.hpp"

#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace tolmach::cli {
namespace {

using romanization::Scheme;
using Json = nlohmann::ordered_json;

Json scheme_as_json(const Scheme& scheme) {
    return {{"id", scheme.id},        {"language", scheme.language},     {"kind", scheme.kind},
            {"year", scheme.year},    {"reversible", scheme.reversible}, {"what", scheme.what},
            {"source", scheme.source}};
}

void print_schemes(std::ostream& to, const std::vector<const Scheme*>& list) {
    std::size_t width = 0;
    for (const Scheme* scheme : list)
        width = std::max(width, scheme->id.size());
    for (const Scheme* scheme : list)
        fmt::print(to, "{:<{}}  {}\n", scheme->id, width, scheme->what);
}

}  // namespace

void SchemesCommand::declare(OptionParser& parser) {
    parser.option("ID", id_, "Print this scheme as a scheme file has it");
    parser.option("--lang LANG", language_, "Only those of a language: ru or be");
    parser.option("--format", format_, "text or json").one_of({"text", "json"}).shows_default();
    schemes_.declare(parser);
}

base::Result<int> SchemesCommand::run(Env& env) {
    const auto all = schemes_.load(env);
    if (!all) return base::fail(all.error());
    if (!id_.empty()) {
        const auto scheme = scheme_named(*all, id_);
        if (!scheme) return base::fail(scheme.error());
        env.out << write_scheme(**scheme);
        return kClean;
    }
    std::vector<const Scheme*> list;
    for (const Scheme& scheme : *all)
        if (language_.empty() || scheme.language == language_) list.push_back(&scheme);
    if (format_ == "text") {
        print_schemes(env.out, list);
        return kClean;
    }
    Json json = Json::array();
    for (const Scheme* scheme : list)
        json.push_back(scheme_as_json(*scheme));
    env.out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    return kClean;
}

}  // namespace tolmach::cli
