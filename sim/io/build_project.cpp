#include "sim/io/build_project.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/check_tables.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/row_reader.hpp"
#include "sim/io/schema.hpp"
#include "sim/io/typed_cells.hpp"
#include "sim/model/validate.hpp"

#include <cmath>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace sim::io {

namespace {

/// The file that a row came from; for a row that is missing, the one of the district in which it
/// should stand. National tables of the same name are not to blame.
std::string file_of(RawProject const &settled, RawTable const &table, std::string const &feature)
{
    TableSpec const *const spec = find_table_spec(table.name);
    for (RawRow const &row : table.rows) {
        Location where = place_of(table, spec, row, "");
        if (where.feature == feature) {
            return where.file;
        }
    }
    std::filesystem::path const last{table.files.back()};
    std::error_code none;
    bool const is_national = std::filesystem::is_directory(settled.origin, none) &&
                             last.parent_path() != std::filesystem::path{settled.origin};
    return is_national ? (std::filesystem::path{settled.origin} / (table.name + ".csv")).string()
                       : last.string();
}

/// The model knows neither files nor rows: its findings get the file of their layer.
void add_with_files(RawProject const &settled, Diagnostics more, Diagnostics &findings)
{
    for (Diagnostic &finding : more) {
        RawTable const *const table = settled.find(finding.where.layer);
        bool const known = table != nullptr && !table->files.empty();
        finding.where.file =
            known ? file_of(settled, *table, finding.where.feature) : settled.origin;
        findings.push_back(std::move(finding));
    }
}

/// Here and not in the model, which keeps the city's share alone: the other is what is left.
void check_programmes(RawProject const &settled, Diagnostics &findings)
{
    RawTable const *const table = settled.find("programmes");
    for (RawRow const &row : table != nullptr ? table->rows : std::vector<RawRow>{}) {
        RowReader const reader{*table, row};
        double const district = reader.number("district_share");
        if (std::abs(reader.number("city_share") + district - 1.0) > 1e-9) {
            findings.push_back(error_at(
                "shares_not_one",
                place_of(*table, find_table_spec("programmes"), row, "district_share"),
                fmt::format("{}", district),
                text("the shares of city and district do not sum to 1"), text("a sum of 1")));
        }
    }
}

} // namespace

Project build_project(RawProject const &settled, Diagnostics &findings)
{
    if (!has_required_tables(settled)) {
        return {};
    }
    auto dataset = std::make_shared<Dataset>();
    build_money(settled, *dataset);
    build_duties(settled, *dataset);
    build_places(settled, *dataset);
    build_grid(settled, *dataset, findings);
    build_physics(settled, *dataset, findings);
    build_works(settled, *dataset);
    std::vector<Scenario> scenarios = build_scenarios(settled, *dataset, findings);
    // Shapes are looked at whatever the cells hold; sums only where every cell is what it claims.
    bool const cells_good = !has_errors(findings);
    Diagnostics shapes;
    validate_shapes(*dataset, shapes);
    if (cells_good) {
        check_programmes(settled, findings);
        Diagnostics more;
        validate_values(*dataset, more);
        validate_grid(*dataset, more);
        validate_physics(*dataset, more);
        validate_calendar(*dataset, more);
        validate_scenarios(*dataset, scenarios, more);
        if (!has_errors(shapes)) {
            validate_coverage(*dataset, more);
            validate_networks(*dataset, more);
        }
        add_with_files(settled, std::move(more), findings);
    }
    add_with_files(settled, std::move(shapes), findings);
    return {.dataset = std::move(dataset), .scenarios = std::move(scenarios)};
}

} // namespace sim::io
