#pragma once

#include "sim/base/id.hpp"
#include "sim/geo/geometry.hpp"
#include "sim/model/block.hpp"
#include "sim/model/provenance.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sim {

/// 110/10 or 35/10 kV station.
struct Substation
{
    std::string code;
    std::string name;
    std::string name_en;
    double capacity_kva = 0.0;
    double already_loaded_kva = 0.0; ///< peak of what hangs on feeders that are not in the data
    geo::Point place;
    Provenance provenance;
};

/// 10 kV line: radial, one conductor all along.
struct Feeder
{
    std::string code;
    std::string name;
    std::string name_en;
    Id<Substation> substation;
    std::string conductor; ///< key of the table `conductors`
    double limit_kva = 0.0;
    double r_ohm_per_km = 0.0;
    double x_ohm_per_km = 0.0;
    std::optional<Id<Feeder>> tie; ///< feeder it can be transferred to by a tie switch
    Provenance provenance;
};

/// A stretch of a feeder between two nodes. Sections of a feeder form a tree rooted at its station.
struct FeederSection
{
    std::string code;
    Id<Feeder> feeder;
    std::optional<Id<FeederSection>> upstream; ///< none: begins at the substation
    std::optional<BlockId> block;              ///< the block at its end
    double other_load_peak_kw = 0.0; ///< homes outside the programme, shops: drawn at its end
    std::vector<geo::LineString> lines;
    Provenance provenance;
};

/// The households of one block behind one distribution transformer.
struct TransformerZone
{
    std::string code;
    std::string name;
    std::string name_en;
    BlockId block;
    Id<FeederSection> section;  ///< hangs at its end
    std::string utility_branch; ///< unit code
    bool is_private = false;    ///< 专变
    double capacity_kva = 0.0;
    int households = 0;        ///< of the programme
    double base_peak_kw = 0.0; ///< highest load without electric heating
    geo::Point place;
    Provenance provenance;
};

/// A step of a ladder of sizes: transformers (kVA) or conductors (kVA that they carry at 10 kV).
struct TransformerSize
{
    double capacity_kva = 0.0;
    double no_load_loss_kw = 0.0;
    double load_loss_kw = 0.0; ///< at rated load
    double short_circuit_share = 0.0;
    std::string source;
    std::string confidence;
};

struct Conductor
{
    std::string key; ///< e.g. "JKLYJ-240"
    double limit_kva = 0.0;
    double r_ohm_per_km = 0.0;
    double x_ohm_per_km = 0.0;
    std::string source;
    std::string confidence;
};

} // namespace sim
