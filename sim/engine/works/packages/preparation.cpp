#include "sim/engine/works/packages/works_draft.hpp"

#include "sim/base/fmt.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace sim::works {

namespace {

constexpr double most_days = 1000.0;

double days_of(WorksInput const &input, std::string const &key)
{
    return input.values().at(key, 0.0, most_days);
}

/// Names and packages of one lot.
class LotWriter
{
public:
    LotWriter(WorksDraft &works, Lot &lot) : m_works{works}, m_lot{lot}
    {
        Jurisdiction const &place = works.input.dataset().jurisdictions[lot.jurisdiction];
        m_args = {{"place", place.name, place.name_en},
                  category_arg(lot.category),
                  year_arg(works.input, lot.year)};
        m_code = fmt::format("{}.{}", place.code, key_of(lot.category));
        if (lot.year != works.input.first_year()) {
            m_code += fmt::format(".{}", lot.year);
        }
        for (std::uint32_t const b : lot.blocks) {
            m_surveys.push_back(works.blocks[b].survey);
            m_signs.push_back(works.blocks[b].sign);
            m_illustrative |= works.input.block(b).provenance.is_illustrative();
        }
    }

    void write()
    {
        std::uint32_t const feasibility =
            add(WorkStage::feasibility, "", "calendar.feasibility_days",
                text("Feasibility study: {category}, {place}{year}", m_args), m_surveys);
        m_lot.approval = add(WorkStage::approval, "", "calendar.approval_days",
                             text("Approval: {category}, {place}{year}", m_args), {feasibility});
        // A framework contract is tendered by unit prices, before anybody knows the homes.
        bool const framework = m_works.input.has_framework_contracts();
        std::uint32_t const tender = add(WorkStage::tender, "", "calendar.tender_days",
                                         text("Tender: {category}, {place}{year}", m_args),
                                         framework ? Waits{} : Waits{m_lot.approval});
        Waits before_design = framework ? Waits{} : m_signs;
        before_design.push_back(tender);
        m_lot.design = add(WorkStage::design, "", "calendar.design_days",
                           text("Design: {category}, {place}{year}", m_args), before_design);
        write_deliveries(tender);
    }

private:
    using Waits = std::vector<std::uint32_t>;

    void write_deliveries(std::uint32_t tender)
    {
        m_lot.equipment =
            add(WorkStage::delivery, ".equipment",
                fmt::format("calendar.delivery_days.{}", key_of(m_lot.category)),
                text("Delivery of equipment: {category}, {place}{year}", m_args), {tender});
        if (m_lot.category != Category::new_energy) {
            m_lot.pipe = add(WorkStage::delivery, ".pipe", "calendar.delivery_days.pipe",
                             text("Delivery of pipe: {category}, {place}{year}", m_args), {tender});
        }
    }

    std::uint32_t add(WorkStage stage, std::string const &suffix, std::string const &key, Text name,
                      Waits after)
    {
        WorkPackage package = draft(stage, m_code + suffix, std::move(name));
        package.jurisdiction = m_lot.jurisdiction;
        package.illustrative = m_illustrative;
        package.after = std::move(after);
        return m_works.list.add_days(std::move(package), days_of(m_works.input, key),
                                     WorkTime::always);
    }

    WorksDraft &m_works;
    Lot &m_lot;
    std::string m_code;
    std::vector<TextArg> m_args;
    Waits m_surveys;
    Waits m_signs;
    bool m_illustrative = false;
};

} // namespace

void add_surveys(WorksDraft &works)
{
    for (std::uint32_t b = 0; b < works.blocks.size(); ++b) {
        if (!works.input.is_converted(b)) {
            continue;
        }
        Block const &block = works.input.block(b);
        works.blocks[b].survey =
            works.list.add_work(block_draft(works.input, WorkStage::survey, b,
                                            text("Survey of homes, {block}", {block_arg(block)})),
                                works.list.crews().find("survey"), block.households);
        WorkPackage sign = block_draft(works.input, WorkStage::sign, b,
                                       text("Agreements with homes, {block}", {block_arg(block)}));
        sign.after = {works.blocks[b].survey};
        works.blocks[b].sign = works.list.add_days(
            std::move(sign), days_of(works.input, "calendar.sign_days"), WorkTime::always);
    }
}

void add_lots(WorksDraft &works)
{
    using Key = std::tuple<int, std::uint32_t, Category>;
    std::map<Key, Lot> lots;
    for (std::uint32_t b = 0; b < works.blocks.size(); ++b) {
        if (works.input.is_converted(b)) {
            Lot lot;
            lot.jurisdiction = works.input.block(b).jurisdiction.index;
            lot.category = category_of(works.input.route(b).family);
            lot.year = works.input.year_of(b);
            lots.emplace(Key{lot.year, lot.jurisdiction, lot.category}, lot)
                .first->second.blocks.push_back(b);
        }
    }
    for (auto &[key, lot] : lots) {
        LotWriter{works, lot}.write();
        for (std::uint32_t const b : lot.blocks) {
            works.blocks[b].lot = static_cast<std::uint32_t>(works.lots.size());
        }
        works.lots.push_back(std::move(lot));
    }
}

void add_permits(WorksDraft &works)
{
    for (std::uint32_t b = 0; b < works.blocks.size(); ++b) {
        if (!works.input.is_converted(b) || works.input.is_electric(b)) {
            continue;
        }
        WorkPackage permit =
            block_draft(works.input, WorkStage::permit, b,
                        text("Permit to dig, {block}", {block_arg(works.input.block(b))}));
        permit.after = {works.blocks[b].sign, works.lot_of(b).design};
        works.blocks[b].permit = works.list.add_days(
            std::move(permit), days_of(works.input, "calendar.permit_days"), WorkTime::office);
    }
}

} // namespace sim::works
