import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Person } from '../../domain/roles';
import { Card } from '../../kit/card';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { forgetAsked, goOn, hasAsked, intended } from '../../services/intended';
import './just-bound.scss';

/** To who asked a branch to be bound and has been let in since: that they are, and the way to where they were heading. */
export function JustBound({ person }: { person: Person }) {
  const [isNews, setIsNews] = useState(hasAsked);
  if (!isNews) return null;
  const read = () => {
    forgetAsked();
    setIsNews(false);
  };
  return (
    <Card>
      <NoticeLine tone="good">{`已绑定：${person.name} · ${person.organizationName}`}</NoticeLine>
      <View className="just-bound-action">
        {intended() ? (
          <PrimaryButton onPress={goOn}>打开要看的页面</PrimaryButton>
        ) : (
          <PrimaryButton look="quiet" onPress={read}>
            知道了
          </PrimaryButton>
        )}
      </View>
    </Card>
  );
}
