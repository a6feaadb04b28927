#include "app/cli/cmd_generate.hpp"

#include "app/cli/district_facts.hpp"
#include "app/cli/district_text.hpp"
#include "sim/base/error.hpp"
#include "sim/engine/district/district.hpp"
#include "sim/io/text_file.hpp"

#include <system_error>

namespace app::cli {

std::map<std::string, std::string> generate_files(std::filesystem::path const &input_folder)
{
    sim::district::Facts const facts = read_facts(input_folder);
    return district_files(facts, sim::district::make_district(facts));
}

int generate_district(std::filesystem::path const &input_folder,
                      std::filesystem::path const &output_folder)
{
    std::error_code error;
    std::filesystem::create_directories(output_folder, error);
    for (auto const &[name, content] : generate_files(input_folder)) {
        sim::io::write_text_file(output_folder / name, content);
    }
    return 0;
}

} // namespace app::cli
