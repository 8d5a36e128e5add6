namespace PipelineSdk;

/// <summary>The type of an output of a Lambda or Callback step, written as <c>OutputType</c>.</summary>
public enum StepOutputType
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
