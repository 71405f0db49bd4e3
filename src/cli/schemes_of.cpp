// SPDX-License-Identifier: Apache-2.0
#include "cli/schemes_of.hpp"

#include "cli/input.hpp"
#include "cli/options.hpp"
#include "text/nearest.hpp"

namespace tolmach::cli {

using romanization::Scheme;

void SchemeOptions::declare(OptionParser& parser) {
    parser.option("--scheme-file FILE", files, "Schemes of your own (docs/romanization-schemes.md)")
        .repeatable();
}

base::Result<std::vector<Scheme>> SchemeOptions::load(const Env& env) const {
    std::vector<Scheme> all;
    for (const std::filesystem::path& file : files) {
        const auto bytes = read_input(file, env);
        if (!bytes) return base::fail(bytes.error());
        auto read = romanization::read_schemes(*bytes, shown_name(file), romanization::recognised_schemes());
        if (!read) return base::fail(read.error());
        for (Scheme& scheme : *read) {
            if (find_scheme(romanization::recognised_schemes(), scheme.id))
                return base::fail(base::ErrorCode::Invalid,
                                  "tolmach has a scheme '" + scheme.id + "' of its own",
                                  {shown_name(file), 0, 0}, "give yours another id");
            if (find_scheme(all, scheme.id))
                return base::fail(base::ErrorCode::Invalid, "the scheme '" + scheme.id + "' is in two files",
                                  {shown_name(file), 0, 0}, "give one of them another id");
            all.push_back(std::move(scheme));
        }
    }
    const std::vector<Scheme>& own = romanization::recognised_schemes();
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

base::Result<const Scheme*> scheme_named(const std::vector<Scheme>& among, const std::string& id) {
    if (const Scheme* found = find_scheme(among, id)) return found;
    std::vector<std::string> ids;
    for (const Scheme& scheme : among)
        ids.push_back(scheme.id);
    const std::string near = text::nearest(id, ids);
    return base::fail(base::ErrorCode::Usage, "there is no scheme '" + id + "'", {},
                      near.empty() ? "tolmach schemes lists them"
                                   : "did you mean " + near + "? tolmach schemes lists them");
}

}  // namespace tolmach::cli
