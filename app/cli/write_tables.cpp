#include "app/cli/write_tables.hpp"

#include "sim/base/error.hpp"
#include "sim/io/text_file.hpp"
#include "sim/report/render_table.hpp"

#include <iostream>
#include <system_error>

namespace app::cli {

void write_tables(std::filesystem::path const &folder, std::vector<sim::Table> const &tables,
                  Common const &common)
{
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) {
        throw sim::IoError{folder.string(), sim::text("the folder cannot be made")};
    }
    for (sim::Table const &table : tables) {
        std::filesystem::path const file = folder / (table.key + ".csv");
        sim::io::write_text_file(file, sim::report::to_csv(common.language, table));
        if (!common.quiet) {
            std::cerr << file.string() << '\n';
        }
    }
}

} // namespace app::cli
