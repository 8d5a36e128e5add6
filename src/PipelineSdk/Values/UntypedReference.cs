namespace PipelineSdk;

/// <summary>
/// A reference whose type only the run knows: the result of <see cref="JsonGet"/>, or an output of a Lambda or Callback step. It fits every typed
/// slot.
/// </summary>
public abstract class UntypedReference : PipelineValue
{
    private protected UntypedReference(Expression expression)
        : base(expression)
    {
    }

    /// <inheritdoc cref="PipelineNumber.op_LessThan(PipelineNumber, PipelineNumber)"/>
    public static Condition operator <(UntypedReference left, PipelineNumber right) => new ConditionLessThan(left, right);

    /// <inheritdoc cref="PipelineNumber.op_GreaterThan(PipelineNumber, PipelineNumber)"/>
    public static Condition operator >(UntypedReference left, PipelineNumber right) => new ConditionGreaterThan(left, right);

    /// <inheritdoc cref="PipelineNumber.op_LessThanOrEqual(PipelineNumber, PipelineNumber)"/>
    public static Condition operator <=(UntypedReference left, PipelineNumber right) => new ConditionLessThanOrEqualTo(left, right);

    /// <inheritdoc cref="PipelineNumber.op_GreaterThanOrEqual(PipelineNumber, PipelineNumber)"/>
    public static Condition operator >=(UntypedReference left, PipelineNumber right) => new ConditionGreaterThanOrEqualTo(left, right);

    /// <inheritdoc cref="PipelineNumber.op_LessThan(PipelineNumber, PipelineNumber)"/>
    public static Condition operator <(PipelineNumber left, UntypedReference right) => new ConditionLessThan(left, right);

    /// <inheritdoc cref="PipelineNumber.op_GreaterThan(PipelineNumber, PipelineNumber)"/>
    public static Condition operator >(PipelineNumber left, UntypedReference right) => new ConditionGreaterThan(left, right);

    /// <inheritdoc cref="PipelineNumber.op_LessThanOrEqual(PipelineNumber, PipelineNumber)"/>
    public static Condition operator <=(PipelineNumber left, UntypedReference right) => new ConditionLessThanOrEqualTo(left, right);

    /// <inheritdoc cref="PipelineNumber.op_GreaterThanOrEqual(PipelineNumber, PipelineNumber)"/>
    public static Condition operator >=(PipelineNumber left, UntypedReference right) => new ConditionGreaterThanOrEqualTo(left, right);

    /// <inheritdoc cref="PipelineNumber.op_LessThan(PipelineNumber, PipelineNumber)"/>
    public static Condition operator <(UntypedReference left, UntypedReference right) => new ConditionLessThan(left, right);

    /// <inheritdoc cref="PipelineNumber.op_GreaterThan(PipelineNumber, PipelineNumber)"/>
    public static Condition operator >(UntypedReference left, UntypedReference right) => new ConditionGreaterThan(left, right);

    /// <inheritdoc cref="PipelineNumber.op_LessThanOrEqual(PipelineNumber, PipelineNumber)"/>
    public static Condition operator <=(UntypedReference left, UntypedReference right) => new ConditionLessThanOrEqualTo(left, right);

    /// <inheritdoc cref="PipelineNumber.op_GreaterThanOrEqual(PipelineNumber, PipelineNumber)"/>
    public static Condition operator >=(UntypedReference left, UntypedReference right) => new ConditionGreaterThanOrEqualTo(left, right);
}
