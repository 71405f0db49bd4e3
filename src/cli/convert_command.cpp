// SPDX-License-Identifier: Apache-2.0
#include "cli/convert_command.hpp"

#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/outputs.hpp"
#include "cli/xliff_output.hpp"
#include "text/printable.hpp"
#include "xliff/convert.hpp"
#include "xliff/read.hpp"

#include <ostream>

namespace tolmach::cli {

void ConvertCommand::declare(OptionParser& parser) {
    parser.option("IN", input_, "The XLIFF to read; - for standard input").required();
    parser.option("OUT", output_, "The XLIFF to write, or a folder for it; - for standard output").required();
    parser.option("--to", version_, "Version to write: 1.2, 2.0, 2.1 or 2.2; without it the same bytes")
        .one_of({"1.2", "2.0", "2.1", "2.2"});
    overwrite_.declare(parser);
}

base::Result<int> ConvertCommand::run(Env& env) {
    const auto output = output_path(output_, input_.filename());
    if (!output) return base::fail(output.error());
    auto bytes = read_input(input_, env);
    if (!bytes) return base::fail(bytes.error());
    auto document = xliff::read(shown_name(input_), *bytes);
    if (!document) return base::fail(document.error());
    xliff::Converted converted{std::move(*bytes), {}};
    if (!version_.empty()) {
        auto result = xliff::convert(std::move(*document), version_named(version_));
        if (!result) return base::fail(result.error());
        converted = std::move(*result);
    }
    Outputs outputs(overwrite_, {input_});
    if (auto added = outputs.add(*output, std::move(converted.bytes)); !added)
        return base::fail(added.error());
    if (auto done = outputs.commit(env); !done) return base::fail(done.error());
    for (const auto& [what, count] : converted.kept)
        env.err << "tolmach: carried along, for XLIFF " << version_
                << " has no place for it: " << text::printable(what) << " (" << count << ")\n";
    return kClean;
}

}  // namespace tolmach::cli
