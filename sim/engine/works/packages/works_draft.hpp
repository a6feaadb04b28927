#pragma once

#include "sim/engine/works/packages/package_list.hpp"

#include <string>
#include <vector>

namespace sim::works {

/// Contracts that go together: the blocks of one jurisdiction, category and year.
struct Lot
{
    std::uint32_t jurisdiction = 0;
    Category category = Category::none;
    int year = 0;
    std::vector<std::uint32_t> blocks;
    // Packages of it; no_index where the category needs none.
    std::uint32_t approval = no_index;
    std::uint32_t design = no_index;
    std::uint32_t equipment = no_index;
    std::uint32_t pipe = no_index;
};

/// What a block's own works wait for.
struct BlockNeeds
{
    std::uint32_t survey = no_index;
    std::uint32_t sign = no_index;
    std::uint32_t lot = no_index; ///< index into WorksDraft::lots
    std::uint32_t permit = no_index;
    std::vector<std::uint32_t> before_install;
    std::vector<std::uint32_t> before_test;
};

/// Works as they are put together, stage by stage.
struct WorksDraft
{
    explicit WorksDraft(WorksInput const &given)
        : input{given}, list{given}, blocks(given.dataset().blocks.size())
    {
    }

    WorksInput const &input;
    PackageList list;
    std::vector<BlockNeeds> blocks; ///< in Dataset order; empty for blocks that keep coal
    std::vector<Lot> lots;

    [[nodiscard]] Lot const &lot_of(std::uint32_t b) const { return lots[blocks[b].lot]; }
};

// Each adds its packages and what blocks wait for, in this order.

/// Survey and agreements of every block that leaves coal.
void add_surveys(WorksDraft &draft);
/// Feasibility, approval, tender, design and deliveries by lot.
void add_lots(WorksDraft &draft);
/// Permits to dig in the streets of blocks on gas or the heat network.
void add_permits(WorksDraft &draft);
/// Planned and extended mains, each once for all that hang behind it.
void add_mains(WorksDraft &draft);
/// Heat stations and gas regulators.
void add_stations(WorksDraft &draft);
/// Reinforcements of zones, lines and substations, each once for all that it serves.
void add_grid(WorksDraft &draft);
/// Streets, homes, tests, commissioning, removal of stoves, acceptance and payment.
void add_blocks(WorksDraft &draft);
/// Network renewal and envelope, outside the heating season.
void add_programmes(WorksDraft &draft);

/// A package of one block.
[[nodiscard]] WorkPackage block_draft(WorksInput const &input, WorkStage stage, std::uint32_t b,
                                      Text name);
/// {block} of a name.
[[nodiscard]] TextArg block_arg(Block const &block);
/// A name's year where it is not the programme's first: "（2022年）".
[[nodiscard]] TextArg year_arg(WorksInput const &input, int year);
/// "集中供热", "新能源取暖", "煤改气".
[[nodiscard]] TextArg category_arg(Category category);

/// Lots of the earliest year among blocks.
[[nodiscard]] std::vector<std::uint32_t> first_lots(WorksDraft const &draft,
                                                    std::vector<std::uint32_t> const &blocks);
/// The jurisdiction that all blocks share; no_index if they have several.
[[nodiscard]] std::uint32_t common_jurisdiction(WorksInput const &input,
                                                std::vector<std::uint32_t> const &blocks);

} // namespace sim::works
