namespace PipelineSdk;

/// <summary>The type of a pipeline's parameter, written as <c>Type</c>.</summary>
public enum ParameterType
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A floating-point number.</summary>
    Float,
}
