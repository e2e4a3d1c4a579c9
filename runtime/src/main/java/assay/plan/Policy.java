package assay.plan;

/** What becomes of a spaxel for which a formula is outside its domain. Whatever the policy, such spaxels are counted. */
public enum Policy {
    /** The spaxel is removed. */
    drop,
    /** The spaxel stays without that value; a value outside its validity range is kept and counted. */
    flag,
    /** The galaxy fails, with the number of such spaxels as its reason. */
    fail
}
