#include "sim/engine/money/payment_dates.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace sim {

namespace {

using BlockByCode = std::map<std::string_view, std::size_t>;

/// The block of "<code>" or "<code>.<part>".
std::optional<std::size_t> block_of(std::string_view rest, BlockByCode const &blocks)
{
    auto found = blocks.find(rest);
    if (found == blocks.end()) {
        found = blocks.find(rest.substr(0, rest.rfind('.')));
    }
    return found == blocks.end() ? std::nullopt : std::optional{found->second};
}

} // namespace

std::vector<PaymentDates> payment_dates(Dataset const &dataset, Scenario const &scenario)
{
    std::vector<PaymentDates> dates(dataset.blocks.size());
    BlockByCode blocks;
    for (std::size_t b = 0; b < dates.size(); ++b) {
        dates[b].start_year = scenario.plan.choices[b].start_year;
        if (!scenario.works.empty()) {
            blocks.emplace(dataset.blocks[b].code, b);
        }
    }
    for (auto const &[stage, day] :
         {std::pair{std::string{key_of(WorkStage::commission)} + ".", &PaymentDates::commissioned},
          std::pair{std::string{key_of(WorkStage::accept)} + ".", &PaymentDates::accepted}}) {
        for (auto row = scenario.works.lower_bound(stage);
             row != scenario.works.end() && row->first.starts_with(stage); ++row) {
            auto const block = block_of(std::string_view{row->first}.substr(stage.size()), blocks);
            Day const finish = row->second.finish;
            if (block && civil_date(finish).year >= dates[*block].start_year) {
                std::optional<Day> &known = dates[*block].*day;
                known = std::max(known.value_or(finish), finish);
            }
        }
    }
    return dates;
}

} // namespace sim
