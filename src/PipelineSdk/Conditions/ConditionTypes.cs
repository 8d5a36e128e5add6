namespace PipelineSdk;

/// <summary>The condition types, as definitions name them.</summary>
internal static class ConditionTypes
{
    public const string Equal = "Equals";
    public const string GreaterThan = "GreaterThan";
    public const string GreaterThanOrEqualTo = "GreaterThanOrEqualTo";
    public const string LessThan = "LessThan";
    public const string LessThanOrEqualTo = "LessThanOrEqualTo";
    public const string In = "In";
    public const string Not = "Not";
    public const string Or = "Or";

    // Only in the published schema.
    public const string NotEqual = "NotEquals";
    public const string NotIn = "NotIn";
}
