#include "sim/io/build_project.hpp"

#include "sim/io/check_tables.hpp"
#include "sim/model/validate.hpp"

#include <memory>
#include <utility>

namespace sim::io {

namespace {

/// The model knows neither files nor rows: its findings get the file of their layer.
void add_with_files(RawProject const &settled, Diagnostics more, Diagnostics &findings)
{
    for (Diagnostic &finding : more) {
        RawTable const *const table = settled.find(finding.where.layer);
        bool const known = table != nullptr && !table->files.empty();
        finding.where.file = known ? table->files.back() : settled.origin;
        findings.push_back(std::move(finding));
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
    std::vector<Scenario> scenarios = build_scenarios(settled, *dataset, findings);
    // Shapes are looked at whatever the cells hold; sums only where every cell is what it claims.
    bool const cells_good = !has_errors(findings);
    Diagnostics shapes;
    validate_shapes(*dataset, shapes);
    if (cells_good) {
        Diagnostics more;
        validate_values(*dataset, more);
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
