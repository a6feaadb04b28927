#include "app/core/importer.hpp"

#include "sim/base/error.hpp"
#include "sim/report/completeness.hpp"

#include <utility>

namespace app {

namespace {

using Shares = std::map<std::string, std::pair<double, int>>; ///< facts in rows, and rows

Shares shares_of(sim::Dataset const &dataset)
{
    Shares shares;
    for (sim::report::Completeness const &place : sim::report::completeness(dataset)) {
        auto &[facts, rows] = shares[place.layer];
        facts += place.share * place.rows;
        rows += place.rows;
    }
    return shares;
}

double share_of(Shares const &shares, std::string const &layer)
{
    auto const found = shares.find(layer);
    return found == shares.end() ? 0.0 : found->second.first / found->second.second;
}

int households_of(sim::Dataset const &dataset)
{
    int sum = 0;
    for (sim::Block const &block : dataset.blocks) {
        sum += block.households;
    }
    return sum;
}

sim::io::DataEdit edit_for(ImportReading const &reading, RowDecisions const &decisions)
{
    sim::io::RawProject const &tables = *reading.ground.tables;
    return reading.order.returns
               ? sim::io::accept_progress(tables, *reading.ground.project.dataset, reading.returned)
               : sim::io::accept_import(tables, decided(reading.preview, decisions));
}

void count_change(ImportTrial &trial, sim::Dataset const &before, sim::Dataset const &after)
{
    trial.households_before = households_of(before);
    trial.households_after = households_of(after);
    Shares const old_shares = shares_of(before);
    Shares const new_shares = shares_of(after);
    for (auto const &[layer, sums] : new_shares) {
        ShareChange const change{layer, share_of(old_shares, layer), share_of(new_shares, layer)};
        if (change.before != change.after) {
            trial.shares.push_back(change);
        }
    }
}

} // namespace

sim::io::ImportPreview decided(sim::io::ImportPreview preview, RowDecisions const &decisions)
{
    for (auto const &[index, decision] : decisions) {
        sim::io::ImportRow &row = preview.rows.at(index);
        row.taken = decision.taken;
        bool const is_other = !decision.chosen.empty() && decision.chosen != row.key;
        if (is_other) {
            row.kind = sim::io::ImportKind::ambiguous; // taken as another row than was found
        }
        row.chosen = decision.chosen;
    }
    return preview;
}

ImportTrial try_import(ImportReading const &reading, RowDecisions const &decisions,
                       sim::Progress &progress)
{
    ImportTrial trial;
    if (sim::has_errors(reading.findings)) {
        return trial;
    }
    try {
        trial.edit = edit_for(reading, decisions);
        progress.step(0.3);
        trial.changed_rows = sim::io::changed_data_rows(trial.edit);
        sim::Dataset const &before = *reading.ground.project.dataset;
        if (trial.changed_rows > 0) {
            trial.tried =
                sim::io::try_edit(*reading.ground.tables, reading.ground.project, trial.edit);
            progress.step(0.5);
            if (!reading.ground.scenario.empty()) {
                trial.foreseen =
                    foresee(trial.tried->loaded.project, reading.ground.scenario, progress);
            }
            progress.step(0.9);
        }
        count_change(trial, before, trial.tried ? *trial.tried->loaded.project.dataset : before);
    } catch (sim::InputError const &error) {
        trial.errors = reading.order.returns
                           ? error.diagnostics()
                           : sim::io::findings_of_file(decided(reading.preview, decisions),
                                                       error.diagnostics());
        trial.tried.reset();
        trial.foreseen.reset();
    }
    progress.step(1.0);
    return trial;
}

} // namespace app
